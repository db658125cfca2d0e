import type { Service } from "../state.ts";
import { memoryOf, ms, type World } from "./world.ts";

/** ECS repeats an event whose cause goes on after six hours. */
const repeatAfter = ms(6 * 3600);
const kept = 100;

/** Adds an event to the service. */
export function say(world: World, service: Service, message: string): void {
  service.events.unshift({ id: world.ids.uuid(), createdAt: world.clock.now(), message });
  service.events.length = Math.min(kept, service.events.length);
}

/** Adds an event unless the same was said of the same cause, which goes on. `kind` names the cause. */
export function sayOnce(world: World, service: Service, kind: string, message: string): void {
  const { said } = memoryOf(world, service);
  const now = world.clock.now();
  const last = said.get(kind);
  if (last?.message === message && now - last.at < repeatAfter) return;
  said.set(kind, { message, at: now });
  say(world, service, message);
}

/** The cause is gone: the next time is news again. */
export function resolved(world: World, service: Service, kind: string): void {
  memoryOf(world, service).said.delete(kind);
}
