import type { Path } from "../../document/path.ts";
import { Failure, type Where } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import { locate } from "../../task-definition/locate.ts";
import { mergeDefinition } from "../../task-definition/merge.ts";
import { misfits } from "../../task-definition/render.ts";

/** A definition or a fragment of one, and where its parts stand. */
export interface Layer {
  readonly document: JsonObject;
  whereIs(path: Path): Where;
}

/**
 * A definition with a fragment merged in; a part of it stands where it was said last.
 * @throws Failure with what of the fragment cannot be merged, at its place
 */
export function layered<T extends Layer>(loaded: T, fragment: Layer): T {
  checkFragment(loaded.document, fragment);
  return placed(
    { ...loaded, document: mergeDefinition(loaded.document, fragment.document) },
    loaded,
    fragment,
  );
}

/** @throws Failure with what of the fragment cannot be merged into the definition, at its place */
export function checkFragment(definition: JsonObject, fragment: Layer): void {
  const found = misfits(definition, fragment.document);
  if (found.length === 0) return;
  throw new Failure(found.map(({ path, ...problem }) => ({ ...problem, where: fragment.whereIs(path) })));
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
