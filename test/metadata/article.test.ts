import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

// The files as they were published in 2016; a formatter must not touch them, as they are what must pass through.
test.each([
  ["web-task.json", "fe8fb26fb31b334066c0c2420e4c0e1bca727e6567e8f1debf6154413b02c6b4"],
  ["web-service.json", "e49c774d5296e3a24e7fccde346ebe8823e0cfe4a07e82e1782edcc72e6cbc8a"],
  ["redis-task.json", "da4fe1da10cc6f9093d71ee33e3be96337f69f0cadd4865f8a0db11d702dcd60"],
  ["redis-service.json", "4951b200aea09e0623de8f5a500dfbe2717cd6364598112607210212ef4c63b8"],
])("examples/article/ecs/%s is as it was published", (name, hash) => {
  const text = readFileSync(new URL(`../../examples/article/ecs/${name}`, import.meta.url));
  expect(createHash("sha256").update(text).digest("hex")).toBe(hash);
});
