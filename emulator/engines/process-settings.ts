import type { ContainerSettings, Listening } from "./container-settings.ts";
import type { ContainerLaunch } from "./engine.ts";
import { lastWords } from "./last-words.ts";
import type { Place } from "./real-place.ts";

/**
 * What a container's process is told, in milliseconds of real time.
 * @param scale how many times faster than real time the endpoint's clock runs
 * @param hostPlace where a host port of the instance really listens
 * @param listening where another container of the task listens by now
 */
export function settingsOf(
  { name, image, behaviour, portMappings, links, environment }: ContainerLaunch,
  task: {
    readonly taskId: string;
    readonly scale: number;
    hostPlace(hostPort: number): Place;
    listening(container: string): readonly Listening[];
  },
): ContainerSettings {
  const ms = (seconds: number) => (seconds * 1000) / task.scale;
  const { unhealthy, exit } = behaviour;
  const mapped = portMappings.map(({ containerPort, hostPort, protocol }) => ({
    containerPort,
    protocol,
    place: task.hostPlace(hostPort),
  }));
  const proxyPass = environment["PROXY_PASS"];
  return {
    container: name,
    image,
    taskId: task.taskId,
    says: behaviour.says ?? image.replace(/^.*[:/]/, ""),
    // A container that maps no TCP port still has one inside its task, which others reach by a link.
    listen: mapped.some(({ protocol }) => protocol === "tcp")
      ? mapped
      : [...mapped, { containerPort: 0, protocol: "tcp" }],
    hosts: Object.fromEntries(Object.entries(links).map(([alias, other]) => [alias, task.listening(other)])),
    ...(proxyPass === undefined ? {} : { proxyPass }),
    healthyAfter: ms(behaviour.healthyAfter ?? 0),
    ...(unhealthy ? { unhealthy: { ...unhealthy, after: ms(unhealthy.after ?? 0) } } : {}),
    ...(exit ? { exit: { after: ms(exit.after), code: exit.code } } : {}),
    lastWords: lastWords(behaviour),
    ignoresSigterm: behaviour.ignoresSigterm ?? false,
    stop: ms(behaviour.stop ?? 0),
    requestTime: ms(behaviour.requestTime ?? 0.02),
    logs: behaviour.logs ?? [],
  };
}
