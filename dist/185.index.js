export const id = 185;
export const ids = [185];
export const modules = {

/***/ 4185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ actions_deploy)
});

// EXTERNAL MODULE: ./build/inputs/kinds.js
var kinds = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(9140);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/task-definition/images-text.js
var images_text = __webpack_require__(2040);
// EXTERNAL MODULE: ./build/together.js
var together = __webpack_require__(7548);
// EXTERNAL MODULE: ./build/steps/build/build.js + 23 modules
var build = __webpack_require__(8039);
// EXTERNAL MODULE: ./build/steps/build/specs.js + 3 modules
var specs = __webpack_require__(3808);
// EXTERNAL MODULE: ./build/steps/live-service.js
var live_service = __webpack_require__(1226);
// EXTERNAL MODULE: ./build/steps/where-to-deploy.js
var where_to_deploy = __webpack_require__(7973);
;// CONCATENATED MODULE: ./build/steps/deploy/built.js








/**
 * Checks what is to be built and the documents together: neither is worth the minutes of a build where the other is
 * wrong.
 * @param check checks the documents with the images that the build will give, still without their digests
 * @throws Failure with what is wrong in both
 */
async function checkedWithBuild(input, check, ports) {
    const { build: requests, images = {} } = input;
    if (!requests)
        return check(input);
    const problems = twice(requests, images);
    const wanted = await (0,together/* collected */.g)(problems, () => (0,specs/* wantedImages */.m)(buildInput(requests, input), ports));
    const named = new Map(wanted?.images.map(({ container, repository }) => [container, repository.name]));
    const planned = requests.map(({ container }) => [
        container,
        wanted ? `${named.get(container)}:${wanted.tags[0]}` : "to-be-built",
    ]);
    const withImages = { ...input, images: { ...images, ...Object.fromEntries(planned) } };
    const checked = await (0,together/* collected */.g)(problems, () => check(withImages));
    const ofBuild = Object.keys(images).length === 0;
    if (checked !== undefined && problems.length === 0)
        return checked;
    throw new failure/* Failure */.H(problems.map((problem) => (ofBuild ? placedAtBuild(problem) : problem)));
}
/**
 * Builds and pushes the images, and puts them into the task definition. A service that cannot be deployed to is told
 * before the build.
 * @returns an ending where the build was cancelled
 * @throws Failure where it failed; nothing of the service has been changed then
 */
async function buildInto(documents, input, { ports, signal, outputs }) {
    if (!input.build)
        return { documents };
    const { serviceDefinition } = documents;
    const { cluster, service } = (0,where_to_deploy/* whereToDeploy */.I)({ ...input, serviceDefinition });
    await (0,live_service/* liveService */.MG)(await ports.ecs(), cluster, service, serviceDefinition !== undefined);
    const built = {};
    const halted = await (0,build/* build */.j)(buildInput(input.build, input), { ports, signal, outputs: built });
    if (halted.outcome !== undefined)
        return { halted };
    // A dry run builds nothing: the task definition keeps the names that its images will have.
    if (built.images === undefined || !documents.taskDefinition)
        return { documents };
    outputs.images = built.images;
    const taskDefinition = withImages(documents.taskDefinition, (0,images_text/* parseImages */.e)(built.images));
    return { documents: { ...documents, taskDefinition } };
}
function buildInput(images, input) {
    return {
        images,
        tags: input.tags,
        reuse: input.reuse ?? "commit",
        cache: input.cache ?? "none",
        "create-repository": input["create-repository"] ?? false,
        "repository-settings": input["repository-settings"],
        "dry-run": input["dry-run"] ?? false,
        push: true,
        "no-cache": false,
        pull: false,
        provenance: "false",
        sbom: "false",
    };
}
/** Everything else of the definition was checked before the build. */
function withImages(loaded, images) {
    const containers = loaded.document["containerDefinitions"];
    if (!Array.isArray(containers))
        return loaded;
    const containerDefinitions = containers.map((container) => {
        const name = (0,json/* isObject */.Gv)(container) ? container["name"] : undefined;
        return typeof name === "string" && images[name] !== undefined && (0,json/* isObject */.Gv)(container)
            ? { ...container, image: images[name] }
            : container;
    });
    return { ...loaded, document: { ...loaded.document, containerDefinitions } };
}
function twice(requests, images) {
    return requests
        .filter(({ container }) => Object.hasOwn(images, container))
        .map(({ container }) => ({
        message: `Container '${container}' gets an image from 'build' and another from 'images'.`,
        where: { input: "build" },
        hint: "Keep one of the two.",
    }));
}
/** What build-and-push calls `images` is `build` here. */
function placedAtBuild(problem) {
    const input = problem.where?.input;
    return input === "images" || input === "repository"
        ? { ...problem, where: { ...problem.where, input: "build" } }
        : problem;
}

// EXTERNAL MODULE: ./build/steps/deploy/deploy.js + 10 modules
var deploy = __webpack_require__(9667);
// EXTERNAL MODULE: ./build/steps/deploy/ending.js + 30 modules
var ending = __webpack_require__(1937);
// EXTERNAL MODULE: ./build/steps/preview/admit.js
var admit = __webpack_require__(7690);
// EXTERNAL MODULE: ./build/steps/preview/deploy.js + 13 modules
var preview_deploy = __webpack_require__(176);
// EXTERNAL MODULE: ./build/steps/preview/input.js
var preview_input = __webpack_require__(479);
// EXTERNAL MODULE: ./build/steps/render/check.js + 1 modules
var check = __webpack_require__(7403);
// EXTERNAL MODULE: ./build/steps/render/source.js
var source = __webpack_require__(3260);
// EXTERNAL MODULE: ./build/steps/run-task/one-off-task.js + 10 modules
var one_off_task = __webpack_require__(5132);
// EXTERNAL MODULE: ./build/actions/action.js
var action = __webpack_require__(5744);
// EXTERNAL MODULE: ./build/actions/image-inputs.js + 4 modules
var image_inputs = __webpack_require__(5302);
;// CONCATENATED MODULE: ./build/actions/build-inputs.js


/** What the root action builds before it deploys; whoever needs more of a build has a step build-and-push for it. */
const buildInputs = {
    build: (0,table/* optional */.lq)(image_inputs/* imageInputs */.bE.images.kind, "Images to build and push to ECR first, as a YAML map by container name, in the form of `images` of build-and-push: `web: { repository: shop/web, context: ., file: docker/web.Dockerfile, target: app }`. Each container then gets its image by digest. The documents are checked before anything is built."),
    tags: (0,table/* optional */.lq)(image_inputs/* pushInputs */.ol.tags.kind, "Tags of every image that `build` pushes, the first of them in the task definition. Default: the commit."),
    reuse: image_inputs/* pushInputs */.ol.reuse,
    cache: image_inputs/* builderInputs */.vp.cache,
    "create-repository": image_inputs/* pushInputs */.ol["create-repository"],
    "repository-settings": image_inputs/* pushInputs */.ol["repository-settings"],
};

// EXTERNAL MODULE: ./build/actions/inputs.js + 1 modules
var inputs = __webpack_require__(5807);
// EXTERNAL MODULE: ./build/actions/outputs.js
var outputs = __webpack_require__(9850);
// EXTERNAL MODULE: ./build/actions/preview-inputs.js
var preview_inputs = __webpack_require__(7212);
// EXTERNAL MODULE: ./build/actions/run-task-inputs.js + 1 modules
var run_task_inputs = __webpack_require__(2307);
// EXTERNAL MODULE: ./build/actions/task-definition-inputs.js + 3 modules
var task_definition_inputs = __webpack_require__(2497);
// EXTERNAL MODULE: ./build/actions/validate-inputs.js + 1 modules
var validate_inputs = __webpack_require__(3594);
;// CONCATENATED MODULE: ./build/actions/deploy.js



















/* harmony default export */ const actions_deploy = ((0,action/* action */.X)({
    name: "deploy",
    description: "Deploy to Amazon ECS in one step: build the images where asked to, render the task definition, register it, create or update the service, wait until it is complete.",
    inputs: {
        ...buildInputs,
        ...task_definition_inputs/* sourceInputs */.Z,
        "from-service": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Take the task definition that `service` runs now, instead of a file: for a new image in a service whose definition is kept elsewhere.", "false"),
        ...task_definition_inputs/* changeInputs */.k,
        ...validate_inputs/* validateInputs */.C,
        ...inputs/* serviceInputs */.r,
        ...run_task_inputs/* runTaskInputs */.q,
        ...inputs/* waitInputs */.F,
        ...preview_inputs/* previewInputs */.uB,
    },
    outputs: {
        ...outputs/* deployOutputs */.g,
        ...preview_inputs/* previewOutputs */.HG,
        images: "The images of `build`, as a JSON map `container: repository:tag@sha256:…`.",
    },
    post: true,
    inspect: (input, ports) => (0,preview_input/* checkedWithPreview */.Y)(input, () => checkedWithBuild(input, (checked) => (0,check/* checkedFiles */.$)(checked, ports), ports)),
    async run(input, { ports, signal, outputs }) {
        const admitted = await (0,admit/* admit */.w)(input, ports);
        if (admitted && "halted" in admitted)
            return admitted.halted;
        const checked = await (0,preview_input/* checkedWithPreview */.Y)(input, () => checkedWithBuild(input, (withImages) => (0,check/* checkedDocuments */.I)(withImages, source/* deploySources */.mg, ports), ports));
        const task = (0,one_off_task/* oneOffTask */.V)(input, { ports, signal, outputs });
        if (admitted) {
            const build = (documents, place) => buildInto(documents, { ...input, ...place }, { ports, signal, outputs });
            return (0,preview_deploy/* deployPreview */.i)(admitted, checked, input, { ports, signal, outputs, task, build });
        }
        const built = await buildInto(checked, input, { ports, signal, outputs });
        if ("halted" in built)
            return built.halted;
        const { documents } = built;
        const result = await (0,deploy/* deploy */.g)({ ...documents, ...input }, { ports, outputs, signal, task });
        if ("halted" in result)
            return result.halted;
        if (result.outcome !== "started")
            return (0,ending/* deployed */.$8)(result, ports);
        return (0,ending/* finish */.O9)(result, input, { ports, signal, outputs });
    },
}));


/***/ })

};
