export const id = 87;
export const ids = [87];
export const modules = {

/***/ 3087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ register_and_deploy)
});

// EXTERNAL MODULE: ./build/inputs/kinds.js
var kinds = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(9140);
// EXTERNAL MODULE: ./build/steps/deploy/deploy.js + 10 modules
var deploy = __webpack_require__(9667);
// EXTERNAL MODULE: ./build/steps/deploy/ending.js + 30 modules
var ending = __webpack_require__(1937);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/report/redacted.js
var redacted = __webpack_require__(8911);
// EXTERNAL MODULE: ./build/steps/deploy/revision.js
var revision = __webpack_require__(1537);
;// CONCATENATED MODULE: ./build/steps/deploy/register-only.js



/** True where the task definition is all there is to do something with. */
function namesNoService(input) {
    return input.service === undefined && input["service-definition"] === undefined;
}
/**
 * Registers a task definition that no service is named for.
 * @throws Failure where an input speaks of a service all the same: its name was probably lost on the way, and a green
 *   step that deployed nothing would hide it
 */
async function registerOnly(input, { ports, outputs, task }) {
    const ofService = [
        "cluster",
        "desired-count",
        "force-new-deployment",
        "wait-for-service-stability",
        "propagate-tags",
        "enable-ecs-managed-tags",
        "service-managed-ebs-volume",
        "service-managed-ebs-volume-name",
    ];
    const ofTask = task ? ["cluster", "propagate-tags", "enable-ecs-managed-tags"] : [];
    const spoken = ofService.filter((name) => input[name] !== undefined && input[name] !== false && !ofTask.includes(name));
    const { taskDefinition } = input;
    if (spoken.length > 0 || !taskDefinition) {
        throw new failure/* Failure */.H({
            message: taskDefinition
                ? `Which service? ${spoken.map((name) => `'${name}'`).join(" and ")} ${spoken.length > 1 ? "are" : "is"} given, and no 'service'.`
                : "Neither a service nor a task definition is named: there is nothing to do.",
            where: { input: "service" },
            hint: "An expression that found nothing also gives an empty text. To register without deploying give nothing but the task definition.",
        });
    }
    const planned = await (0,revision/* planRevision */.X)(taskDefinition, undefined, { service: "", register: input.register }, ports);
    const start = { cluster: input.cluster ?? "default", document: planned.document };
    task?.check(start);
    ports.log.notice({ message: "No service is named: nothing is deployed." });
    if (input["dry-run"]) {
        ports.log.line(planned.arn === undefined
            ? "dry run: would call RegisterTaskDefinition"
            : `dry run: ${planned.arn} is the same`);
        if (planned.arn === undefined && planned.document)
            for (const line of JSON.stringify((0,redacted/* redacted */.p)(planned.document), null, 2).split("\n"))
                ports.log.line(`  ${line}`);
        task?.dryRun({ ...start, taskDefinition: planned.arn ?? `${planned.family}:(the new revision)` });
        return { outcome: "skipped" };
    }
    const { arn, registered } = await (0,revision/* registerRevision */.R)(planned, ports);
    outputs["task-definition-arn"] = arn;
    outputs.registered = String(registered);
    return (await task?.run({ ...start, taskDefinition: arn })) ?? { outcome: "skipped" };
}

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
// EXTERNAL MODULE: ./build/inputs/foreign.js
var foreign = __webpack_require__(7136);
;// CONCATENATED MODULE: ./build/actions/aws-deploy-inputs.js


const minutes = {
    form: "integer, 1 to 360",
    parse: (value) => (0,kinds/* integer */.nd)({ min: 1, max: 360 }).parse(value) * 60_000,
};
const blueGreen = "ECS does blue/green by itself now: give the service `deploymentController: ECS` and `deploymentConfiguration.strategy: BLUE_GREEN`. A service that CodeDeploy manages is deployed with aws-actions/amazon-ecs-deploy-task-definition as before.";
/** Inputs of aws-actions/amazon-ecs-deploy-task-definition@v2 that have another name here, or no use. */
const awsDeployInputs = {
    "wait-for-minutes": (0,foreign/* alias */.nK)("timeout", minutes),
    "wait-max-delay-seconds": (0,foreign/* needless */.qi)("ECS is asked every few seconds, and more often where something is about to happen."),
    "max-retries": (0,foreign/* needless */.qi)("throttled and broken calls are tried again by themselves."),
    "keep-null-value-keys": (0,foreign/* needless */.qi)("empty texts, lists and maps all reach ECS; only nulls are taken out."),
    "codedeploy-appspec": (0,foreign/* unsupported */.qO)(blueGreen),
    "codedeploy-application": (0,foreign/* unsupported */.qO)(blueGreen),
    "codedeploy-deployment-group": (0,foreign/* unsupported */.qO)(blueGreen),
    "codedeploy-deployment-description": (0,foreign/* unsupported */.qO)(blueGreen),
    "codedeploy-deployment-config": (0,foreign/* unsupported */.qO)(blueGreen),
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
;// CONCATENATED MODULE: ./build/actions/register-and-deploy.js



















/* harmony default export */ const register_and_deploy = ((0,action/* action */.X)({
    name: "register-and-deploy",
    description: "Register an ECS task definition where it changed, and create or update the service that runs it.",
    inputs: {
        ...task_definition_inputs/* sourceInputs */.Z,
        "task-definition": {
            ...task_definition_inputs/* sourceInputs */.Z["task-definition"],
            description: `${task_definition_inputs/* sourceInputs */.Z["task-definition"].description} Without any source the service keeps its own definition, for scaling or restarting.`,
        },
        ...validate_inputs/* validateInputs */.C,
        ...inputs/* serviceInputs */.r,
        ...run_task_inputs/* runTaskInputs */.q,
        "wait-for-service-stability": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Wait here until the deployment is complete; or let the action `wait-stable` do it in a step of its own.", "false"),
        ...inputs/* waitInputs */.F,
        ...preview_inputs/* previewInputs */.uB,
        ...awsDeployInputs,
    },
    outputs: { ...outputs/* deployOutputs */.g, ...preview_inputs/* previewOutputs */.HG },
    inspect: (input, ports) => (0,preview_input/* checkedWithPreview */.Y)(input, () => (0,check/* checkedFiles */.$)(input, ports)),
    async run(input, { ports, signal, outputs }) {
        const admitted = await (0,admit/* admit */.w)(input, ports);
        if (admitted && "halted" in admitted)
            return admitted.halted;
        const documents = await (0,preview_input/* checkedWithPreview */.Y)(input, () => (0,check/* checkedDocuments */.I)(input, source/* registerSources */.Io, ports));
        const task = (0,one_off_task/* oneOffTask */.V)(input, { ports, signal, outputs });
        if (admitted)
            return (0,preview_deploy/* deployPreview */.i)(admitted, documents, input, { ports, signal, outputs, task });
        if (namesNoService(input))
            return registerOnly({ ...documents, ...input }, { ports, outputs, task });
        const result = await (0,deploy/* deploy */.g)({ ...documents, ...input }, { ports, outputs, signal, task });
        if ("halted" in result)
            return result.halted;
        if (!input["wait-for-service-stability"] || result.outcome !== "started")
            return (0,ending/* deployed */.$8)(result, ports);
        return (0,ending/* finish */.O9)(result, input, { ports, signal, outputs });
    },
}));


/***/ })

};
