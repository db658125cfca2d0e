import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Contract tests wait for tasks to move most of their time: more of them than processors run at once.
    maxWorkers: 4,
  },
});
