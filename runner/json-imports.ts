import { registerHooks } from "node:module";

// GitHub's workflow packages import JSON without the attribute that Node asks for
// (https://nodejs.org/api/errors.html#err_import_attribute_missing). To be imported before them.
registerHooks({
  load: (url, context, next) =>
    url.endsWith(".json") && url.includes("/@actions/")
      ? next(url, { ...context, importAttributes: { ...context.importAttributes, type: "json" } })
      : next(url, context),
});
