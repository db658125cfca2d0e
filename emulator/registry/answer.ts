/** An answer of the registry; a HEAD request gets its headers only. */
export interface RegistryAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A request of the registry, its body read to the end. */
export interface RegistryRequest {
  readonly method: string;
  /** Name of the repository. */
  readonly name: string;
  /** What stands behind the kind of thing in the path: a tag, a digest, an upload's id. */
  readonly reference: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}
