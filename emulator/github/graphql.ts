import { isObject, type Json, text } from "../../src/json.ts";

/** The one question that has an answer here: whose the token is, which REST does not tell a job's token. */
const viewer = /^\s*(query\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/;

/** https://docs.github.com/graphql/reference/queries#user: GraphQL refuses with status 200. */
export function graphqlAnswer(body: Json, login: string): object {
  const query = isObject(body) ? (text(body["query"]) ?? "") : "";
  if (viewer.test(query)) return { data: { viewer: { login } } };
  return {
    errors: [{ type: "undefinedField", message: "This endpoint answers `query { viewer { login } }` only." }],
  };
}
