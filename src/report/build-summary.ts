import { inertMarkdown } from "./inert.ts";

/** One image of a run, as the summary tells it. */
export interface SummaryImage {
  readonly container: string;
  /** Repository without the registry's host, which holds the account id. */
  readonly repository: string;
  readonly tags: readonly string[];
  readonly digest?: string | undefined;
  readonly how: "built" | "reused";
  /** Seconds; absent for an image that was not built. */
  readonly took?: number;
}

/** The Markdown of a run of build-and-push. */
export function buildSummary(images: readonly SummaryImage[]): string {
  const rows = images.map(({ container, repository, tags, digest, how, took }) => {
    const cells = [
      inertMarkdown(container),
      inertMarkdown(repository),
      tags.map(inertMarkdown).join("<br>"),
      digest === undefined ? "" : `\`${digest.slice(0, 19)}…\``,
      how === "built" ? "🔨 built" : "♻️ reused",
      took === undefined ? "" : `${took} s`,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const built = images.filter(({ how }) => how === "built").length;
  return [
    `### 📦 ${title(built, images.length)}`,
    [
      "| Container | Repository | Tags | Digest | | Time |",
      "| --- | --- | --- | --- | --- | ---: |",
      ...rows,
    ].join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}

function title(built: number, all: number): string {
  if (built === 0) return `${all === 1 ? "The image was" : `All ${all} images were`} in ECR already`;
  const reused = all - built;
  return `${built} image${built === 1 ? "" : "s"} built${reused === 0 ? "" : `, ${reused} reused`}`;
}
