import fc from "fast-check";
import { expect, it } from "vitest";
import { bounds, canMove } from "../../../src/scheduler/bounds.ts";
import { isSteady, percents, port, rig } from "../../support/scheduler-state.ts";

const settings = fc
  .record({
    desired: fc.integer({ min: 1, max: 6 }),
    minimum: fc.integer({ min: 0, max: 100 }),
    maximum: fc.integer({ min: 100, max: 250 }),
    spare: fc.integer({ min: 0, max: 3 }),
    stop: fc.integer({ min: 0, max: 25 }),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  .filter(({ minimum, maximum }) => !(minimum === 100 && maximum === 100));

it("keeps within both bounds whatever the percents, and completes exactly when it can", () => {
  fc.assert(
    fc.property(settings, ({ desired, minimum, maximum, spare, stop, seed }) => {
      const instances = Array.from({ length: desired + spare }, () => ({}));
      const on = rig({ instances, seed, images: { "*": { stop } } });
      const service = on.create(desired, on.register("app:1", port(80)), percents(minimum, maximum));
      on.until(() => isSteady(service), 200);
      const { id } = on.update(service, on.register("app:2", port(80)));
      const { lower, upper } = bounds(desired, { minimumHealthyPercent: minimum, maximumPercent: maximum });
      let fewest = desired;
      let most = desired;
      for (
        let second = 0;
        second < 1200 && !(isSteady(service) && service.deployments[0]?.id === id);
        second++
      ) {
        on.run(1);
        const live = on.live(service);
        const settled = live.filter(
          (task) =>
            task.desiredStatus === "RUNNING" && on.clock.now() - (task.startedAt ?? Infinity) >= 40_000,
        );
        fewest = Math.min(fewest, settled.length);
        most = Math.max(most, live.length);
      }
      const hasRoom = lower < desired || spare > 0;
      const completed = isSteady(service) && service.deployments[0]?.id === id;
      expect(fewest).toBeGreaterThanOrEqual(lower);
      expect(most).toBeLessThanOrEqual(upper);
      expect(completed).toBe(
        canMove(desired, { minimumHealthyPercent: minimum, maximumPercent: maximum }) && hasRoom,
      );
    }),
    { numRuns: 150, seed: 20261123 },
  );
});
