import type { RecordedRequest } from "./api.ts";

/** Keeps every request in the order of arrival of its answer, and tells whoever wants to watch. */
export interface Recorder {
  readonly requests: readonly RecordedRequest[];
  record(request: RecordedRequest): void;
  onRequest(listener: (request: RecordedRequest) => void): void;
}

export function createRecorder(): Recorder {
  const requests: RecordedRequest[] = [];
  const listeners: ((request: RecordedRequest) => void)[] = [];
  return {
    requests,
    record(request) {
      requests.push(request);
      for (const listener of listeners) listener(request);
    },
    onRequest: (listener) => listeners.push(listener),
  };
}
