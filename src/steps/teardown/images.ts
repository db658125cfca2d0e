import { Failure } from "../../failure.ts";
import { type FoundImage, imageName, imageStays, type NamedImage } from "../../teardown/images.ts";
import type { Kept, Part } from "../../teardown/part.ts";
import { protectedBy } from "../../teardown/protect.ts";
import { oneByOne, type Taking, type TakingContext } from "./taking.ts";

/** Images and tags that are named, and that nothing would pull again. */
export async function imagesToGo({ ports, request, services, signal }: TakingContext): Promise<Taking> {
  const { images: wanted, protect } = request;
  const go: { readonly part: Part; readonly image: NamedImage }[] = [];
  const kept: Kept[] = [];
  if (wanted.length === 0) return oneByOne({ go: [], kept }, async () => {}, signal);
  const images = await ports.teardown.images();
  const revisions = await ports.teardown.revisions();
  const all = await revisions.imageUses();
  const uses = all.filter((use) =>
    services.every(({ cluster, name }) => `${cluster}/${name}` !== use.service),
  );
  const there: { readonly image: NamedImage; readonly found: FoundImage }[] = [];
  const missing: string[] = [];
  for (const image of wanted) {
    const found = await images.image(image.place, image);
    if (!found) missing.push(`image ${imageName(image)}`);
    else there.push({ image, found: { ...image, ...found } });
  }
  for (const { image, found } of there) {
    const name = imageName(image);
    const pattern = protectedBy([name, image.place.name], protect);
    const why =
      pattern === undefined
        ? imageStays(
            found,
            uses,
            there.map((one) => one.found),
          )
        : { what: `image ${name}`, why: `It is protected by the pattern '${pattern}'.` };
    if (why) kept.push(why);
    else go.push({ part: partOf(image), image });
  }
  return oneByOne(
    { go: go.map(({ part }) => part), kept, missing },
    async (part) => {
      const image = go.find((one) => one.part === part)?.image;
      const why = image && (await images.remove(image.place, image));
      if (why !== undefined) throw new Failure({ message: `ECR did not delete it: ${why}` });
    },
    signal,
  );
}

function partOf(image: NamedImage): Part {
  const { place, tag, digest } = image;
  const id = tag === undefined ? `imageDigest=${digest}` : `imageTag=${tag}`;
  const where = `${place.region === undefined ? "" : ` --region ${place.region}`}${place.account === undefined ? "" : ` --registry-id ${place.account}`}`;
  return {
    kind: "image",
    id: imageName(image),
    name: imageName(image),
    command: `aws ecr batch-delete-image${where} --repository-name ${place.name} --image-ids ${id}`,
  };
}
