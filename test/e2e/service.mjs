// Writes the service definition of one end-to-end run. Its name holds the time, by which clean-up.sh finds what is left.
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { E2E_CLUSTER, E2E_SUBNETS, RUNNER_TEMP, GITHUB_OUTPUT, GITHUB_RUN_ID } = process.env;
const name = `e2e-${Math.floor(Date.now() / 1000)}-${GITHUB_RUN_ID}`;
const file = join(RUNNER_TEMP, "e2e-service.json");
const definition = {
  serviceName: name,
  cluster: E2E_CLUSTER,
  launchType: "FARGATE",
  desiredCount: 1,
  deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 200 },
  networkConfiguration: {
    awsvpcConfiguration: {
      subnets: E2E_SUBNETS.split(","),
      // The image comes from a public registry, and the test account has no NAT gateway to pay for.
      assignPublicIp: "ENABLED",
    },
  },
};
writeFileSync(file, JSON.stringify(definition, null, 2));
appendFileSync(GITHUB_OUTPUT, `name=${name}\nfile=${file}\n`);
