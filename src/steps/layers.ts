import type { Path } from "../document/path.ts";
import type { Where } from "../failure.ts";
import type { JsonObject } from "../json.ts";
import { locate } from "../task-definition/locate.ts";
import { mergeFragment } from "../task-definition/render.ts";

interface Layer {
  readonly document: JsonObject;
  whereIs(path: Path): Where;
}

/**
 * A definition with a fragment merged in; a part of it stands where it was said last.
 * @throws Failure where the fragment names a container that is not there
 */
export function layered<T extends Layer>(loaded: T, fragment: JsonObject, whereIs: Layer["whereIs"]): T {
  return placed({ ...loaded, document: mergeFragment(loaded.document, fragment) }, loaded, {
    document: fragment,
    whereIs,
  });
}

/** A changed definition, whose parts stand where the layer says that leads nearest to them; of equals the later one. */
export function placed<T extends Layer>(changed: T, ...layers: readonly Layer[]): T {
  const whereIs = (path: Path): Where => {
    let best: { readonly path: Path; readonly layer: Layer } | undefined;
    for (const layer of layers) {
      const found = locate(changed.document, path, layer.document);
      if (
        !best ||
        found.length > best.path.length ||
        (found.length === best.path.length && found.length > 0)
      ) {
        best = { path: found, layer };
      }
    }
    return best ? best.layer.whereIs(best.path) : {};
  };
  return { ...changed, whereIs };
}
