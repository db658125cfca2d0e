export const id = 249;
export const ids = [249];
export const modules = {

/***/ 2249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ render_task_def)
});

// EXTERNAL MODULE: ./build/inputs/kinds.js
var kinds = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(9140);
// EXTERNAL MODULE: ./build/steps/render/check-task-definition.js + 3 modules
var check_task_definition = __webpack_require__(2393);
// EXTERNAL MODULE: ./build/deployment/judge.js + 2 modules
var judge = __webpack_require__(1205);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/report/inert.js
var inert = __webpack_require__(6491);
;// CONCATENATED MODULE: ./build/report/changes-summary.js

/**
 * The Markdown that tells what changed in a task definition.
 * @param changes a line each, without a value that may be secret
 */
function changesSummary(family, title, changes) {
    const list = changes.map((change) => `- ${(0,inert/* inertMarkdown */.Ic)(change)}`);
    return [
        `### ${(0,inert/* inertMarkdown */.Ic)(family)}`,
        `${(0,inert/* inertMarkdown */.Ic)(title)}${list.length > 0 ? ":" : "."}`,
        list.join("\n"),
    ]
        .filter((part) => part !== "")
        .join("\n\n")
        .concat("\n\n");
}

// EXTERNAL MODULE: ./build/task-definition/diff.js + 2 modules
var diff = __webpack_require__(413);
;// CONCATENATED MODULE: ./build/steps/render/compare.js




/** Says in log and summary what a rendering changed, and sets the output `changed`. */
async function reportChanges(rendered, against, { ports, outputs }) {
    if (against === "off")
        return;
    const { document } = rendered;
    const other = against === "source" ? asRead(rendered) : await newest(document, ports);
    const changes = other.document ? changed(other.document, document, against) : undefined;
    outputs.changed = String(changes === undefined || changes.length > 0);
    const title = titleOf(changes, other.name);
    if (!changes || changes.length === 0)
        ports.log.line(title);
    else
        ports.log.group(title, changes);
    await ports.log.summary(changesSummary((0,json/* text */.Qq)(document["family"]) ?? rendered.file, title, changes ?? []));
}
/** Tags that somebody put on the registered revision are no change: they are no reason to register another one. */
function changed(before, after, against) {
    return (0,diff/* diff */.U)(before, after)
        .filter(({ what, how }) => against === "source" || what !== "tag" || how !== "removed")
        .map(diff/* describeChange */.u);
}
function titleOf(changes, other) {
    if (!changes)
        return `Nothing is registered under ${other} yet`;
    return `${changes.length === 0 ? "The same as" : "Changes against"} ${other}`;
}
function asRead({ source, file, arn }) {
    return { name: arn === undefined ? file : (0,judge/* revision */.QL)(arn), document: source };
}
/** @throws Failure where ECS does not show it */
async function newest(document, ports) {
    const family = (0,json/* text */.Qq)(document["family"]) ?? "";
    if (family === "")
        return { name: "a family without a name", document: undefined };
    const found = await (await ports.ecs()).describeTaskDefinition(family);
    return { name: found ? (0,judge/* revision */.QL)(found.arn) : `family ${family}`, document: found?.document };
}

// EXTERNAL MODULE: ./build/steps/render/render.js + 2 modules
var render = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/steps/render/source.js
var source = __webpack_require__(3260);
;// CONCATENATED MODULE: ./build/task-definition/images-of.js

/** Image of each container that has a name and an image. */
function imagesOf(document) {
    const pairs = (0,json/* objects */.JD)(document["containerDefinitions"]).flatMap((container) => {
        const [name, image] = [(0,json/* text */.Qq)(container["name"]), (0,json/* text */.Qq)(container["image"])];
        return name === undefined || image === undefined ? [] : [[name, image]];
    });
    return Object.fromEntries(pairs);
}

// EXTERNAL MODULE: ./build/actions/action.js
var action = __webpack_require__(5744);
// EXTERNAL MODULE: ./build/actions/task-definition-inputs.js + 3 modules
var task_definition_inputs = __webpack_require__(2497);
// EXTERNAL MODULE: ./build/actions/validate-inputs.js + 1 modules
var validate_inputs = __webpack_require__(3594);
;// CONCATENATED MODULE: ./build/actions/render-task-def.js










/* harmony default export */ const render_task_def = ((0,action/* action */.X)({
    name: "render-task-def",
    description: "Put images, environment variables and anything else into an ECS task definition, check it, and lose nothing of it.",
    inputs: {
        ...task_definition_inputs/* sourceInputs */.Z,
        service: (0,table/* optional */.lq)(kinds/* text */.Qq, "Take the task definition that this service runs now: the service's name or ARN."),
        cluster: (0,table/* optional */.lq)(kinds/* text */.Qq, "Cluster of `service`, by name or ARN. Default: the one in the service's ARN, else `default`."),
        ...task_definition_inputs/* changeInputs */.k,
        ...validate_inputs/* validateInputs */.C,
        compare: (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("source", "registered", "off"), "What log and summary show the changes against: `source`, the definition as it was read; `registered`, the family's newest revision in ECS (needs credentials and ecs:DescribeTaskDefinition); `off`. Values of environment variables are never shown.", "source"),
    },
    outputs: {
        "task-definition": "Path of the rendered task definition, for register-and-deploy.",
        family: "Family of the task definition.",
        images: "Image of each container of it, as a JSON map `container: image`.",
        changed: "`true` where the rendered definition means something else than what it was compared with, `false` where it does not; empty with `compare: off`.",
        findings: "How many errors and warnings the check found; ignored ones do not count. Set even when the step fails.",
    },
    async inspect(input, ports) {
        // Beside a wrong input only what is in the workspace is looked at.
        if (input["task-definition"] === undefined)
            return;
        await (0,check_task_definition/* checkTaskDefinition */.T)(await (0,render/* renderTaskDefinition */.P)(input, source/* renderSources */.DL, ports), input, ports);
    },
    async run(input, { ports, outputs }) {
        const rendered = await (0,render/* renderTaskDefinition */.P)(input, source/* renderSources */.DL, ports);
        await (0,check_task_definition/* checkAndReport */.G)(rendered, input, { ports, outputs });
        await reportChanges(rendered, input.compare, { ports, outputs });
        const { document, file } = rendered;
        const family = typeof document["family"] === "string" ? document["family"] : "";
        outputs.family = family;
        outputs.images = JSON.stringify(imagesOf(document));
        outputs["task-definition"] = await ports.files.writeTemporary(`${(family || "task-definition").replace(/[^A-Za-z0-9_-]/g, "-").slice(0, 100)}.json`, `${JSON.stringify(document, null, 2)}\n`);
        ports.log.line(`${file} rendered to ${outputs["task-definition"]}`);
        return {};
    },
}));


/***/ })

};
