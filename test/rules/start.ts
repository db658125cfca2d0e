import type { JsonObject } from "../../src/json.ts";
import { container, type Examples, task, whole } from "./example.ts";

const awaiting = (containerName: string, condition: string, app: JsonObject = {}) => ({
  containerDefinitions: [
    { name: "web", dependsOn: [{ containerName, condition }] },
    { name: "app", ...app },
  ],
});
const serving = (members: JsonObject) => ({
  family: "web",
  containerDefinitions: [
    { name: "web", image: "nginx:1.29.3", memory: 128, portMappings: [{ containerPort: 80 }], ...members },
  ],
});
const check = (...command: string[]) => ({ healthCheck: { command } });

export const startExamples: Examples = {
  "depends-on-unknown": task(awaiting("ap", "START"), awaiting("app", "START")),
  "depends-on-health-check": whole(
    {
      family: "web",
      memory: "512",
      containerDefinitions: [
        { name: "web", image: "nginx:1.29.3", dependsOn: [{ containerName: "app", condition: "HEALTHY" }] },
        { name: "app", image: "registry.example/app:7" },
      ],
    },
    {
      family: "web",
      memory: "512",
      containerDefinitions: [
        { name: "web", image: "nginx:1.29.3", dependsOn: [{ containerName: "app", condition: "HEALTHY" }] },
        { name: "app", image: "registry.example/app:7", ...check("CMD", "/app/health") },
      ],
    },
  ),
  "depends-on-essential": task(awaiting("app", "SUCCESS"), awaiting("app", "SUCCESS", { essential: false })),
  "depends-on-cycle": task(
    awaiting("app", "START", { dependsOn: [{ containerName: "web", condition: "START" }] }),
    awaiting("app", "START"),
  ),
  "links-start-only": task(
    { containerDefinitions: [{ name: "web", links: ["app"] }, { name: "app" }] },
    {
      containerDefinitions: [
        { name: "web", links: ["app"], dependsOn: [{ containerName: "app", condition: "HEALTHY" }] },
        { name: "app", ...check("CMD-SHELL", "curl -f http://localhost:3000/health || exit 1") },
      ],
    },
  ),
  "ports-not-essential": task(
    {
      containerDefinitions: [
        { name: "web", essential: false, portMappings: [{ containerPort: 80 }] },
        { name: "agent" },
      ],
    },
    {
      containerDefinitions: [
        { name: "web", portMappings: [{ containerPort: 80 }] },
        { name: "agent", essential: false },
      ],
    },
  ),
  "health-check-command-missing": container({ healthCheck: { interval: 10 } }, check("CMD", "/health")),
  "health-check-command-form": container(
    check("curl -f http://localhost/"),
    check("CMD-SHELL", "curl -f http://localhost/"),
  ),
  "health-check-shell-words": container(
    check("CMD-SHELL", "curl", "-f", "http://localhost/"),
    check("CMD-SHELL", "curl -f http://localhost/"),
  ),
  "health-check-missing": whole(
    serving({}),
    serving(check("CMD-SHELL", "curl -f http://localhost/ || exit 1")),
  ),
};
