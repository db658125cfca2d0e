import { type JsonObject, text } from "../../src/json.ts";
import type { Operations } from "./operation.ts";
import { page } from "./paging.ts";

export const taskDefinitionLists: Operations = {
  ListTaskDefinitions(request, { state }) {
    const { status = "ACTIVE", sort = "ASC" } = request;
    const family = text(request["familyPrefix"]);
    // Despite its name, familyPrefix is a whole family's name: API_ListTaskDefinitions.
    const found = [...state.families]
      .filter(([name]) => family === undefined || name === family)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, revisions]) => revisions)
      .filter((definition) => definition.status === status)
      .map((definition) => definition.arn);
    const { items, ...rest } = page(sort === "DESC" ? found.toReversed() : found, (arn) => arn, request);
    return { taskDefinitionArns: [...items], ...rest } satisfies JsonObject;
  },

  ListTaskDefinitionFamilies(request, { state }) {
    const { status = "ALL" } = request;
    const prefix = text(request["familyPrefix"]) ?? "";
    const found = [...state.families]
      .filter(([name, revisions]) => {
        if (!name.startsWith(prefix)) return false;
        const active = revisions.some((definition) => definition.status === "ACTIVE");
        return status === "ALL" || (status === "ACTIVE") === active;
      })
      .map(([name]) => name)
      .toSorted();
    const { items, ...rest } = page(found, (name) => name, request);
    return { families: [...items], ...rest };
  },
};
