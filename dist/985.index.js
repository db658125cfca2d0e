export const id = 985;
export const ids = [985];
export const modules = {

/***/ 5985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ wait_stable)
});

// EXTERNAL MODULE: ./build/inputs/kinds.js
var kinds = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(9140);
// EXTERNAL MODULE: ./build/steps/ending.js + 20 modules
var ending = __webpack_require__(847);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
// EXTERNAL MODULE: ./build/steps/documents.js
var documents = __webpack_require__(5778);
// EXTERNAL MODULE: ./build/steps/live-service.js
var live_service = __webpack_require__(1226);
// EXTERNAL MODULE: ./build/steps/where-to-deploy.js
var where_to_deploy = __webpack_require__(7973);
;// CONCATENATED MODULE: ./build/steps/ongoing.js





/** Finds the deployments that a separate step is to wait for, in the order of the services. */
async function ongoing(input, ports) {
    const { service: services, "deployment-id": ids = [] } = input;
    const wrong = ids.filter((id) => !/^ecs-svc\/\d+$/.test(id));
    if (wrong.length > 0 || (ids.length > 0 && ids.length !== services.length)) {
        throw new failure/* Failure */.H({
            message: wrong.length > 0
                ? "Input 'deployment-id' must look like ecs-svc/1234567890123456789."
                : `Input 'deployment-id' names ${ids.length} deployment(s) for ${services.length} service(s).`,
            where: { input: "deployment-id" },
            hint: "Give it the output `deployment-id` of register-and-deploy, one for each service, or leave it out.",
        });
    }
    const places = services.map((service) => (0,where_to_deploy/* servicePlace */.T)(service, input.cluster));
    return (0,documents/* all */.Q7)(places.map((place, index) => one(place, ids[index], ports)));
}
async function one({ service: name, cluster }, asked, ports) {
    const ecs = await ports.ecs();
    const service = await ecs.describeService(cluster, name);
    if (!service || service.status === "INACTIVE")
        throw (0,live_service/* serviceMissing */.WI)(cluster, name, ecs.region);
    const newest = newestDeployment(service);
    const ours = asked === undefined ? newest : service.deployments.find(({ id }) => id === asked);
    const id = asked ?? newest.id;
    const others = service.deployments.filter((deployment) => deployment.id !== id);
    const previous = others.find(({ rolloutState }) => rolloutState === "COMPLETED") ?? others[0];
    return {
        outcome: "started",
        region: ecs.region,
        target: {
            cluster,
            service: name,
            deploymentId: id,
            createdAt: ours?.createdAt ?? (await createdBefore(ecs, cluster, service, id)),
            ...(ours?.taskDefinition === undefined ? {} : { taskDefinition: ours.taskDefinition }),
            ...(previous?.taskDefinition === undefined ? {} : { previousTaskDefinition: previous.taskDefinition }),
        },
    };
}
/** The PRIMARY one, but for a rollback: then it is an old one, and the one that failed is newer. */
function newestDeployment(service) {
    return service.deployments.reduce((newest, one) => ((one.createdAt ?? 0) > (newest.createdAt ?? 0) ? one : newest), (0,live_service/* primaryDeployment */.sg)(service));
}
/**
 * When a deployment was made that has left the service's list already: its record tells; without the record it is taken
 * to be as old as the oldest one that is listed.
 */
async function createdBefore(ecs, cluster, service, id) {
    const oldest = Math.min(...service.deployments.map(({ createdAt }) => createdAt ?? 0));
    try {
        const record = await ecs.serviceDeployment(cluster, service.serviceName, { id });
        return record?.createdAt ?? oldest;
    }
    catch (error) {
        if (error instanceof refusal/* Refusal */.P && error.kind === "denied")
            return oldest;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/actions/action.js
var action = __webpack_require__(5744);
// EXTERNAL MODULE: ./build/actions/inputs.js + 1 modules
var inputs = __webpack_require__(5807);
;// CONCATENATED MODULE: ./build/actions/wait-stable.js






/* harmony default export */ const wait_stable = ((0,action/* action */.X)({
    name: "wait-stable",
    description: "Wait until our deployment of an ECS service is complete, and say why where it is not.",
    inputs: {
        service: (0,table/* required */.mw)(kinds/* list */.p_, "Name or ARN of the service; several, one per line, are waited for together, and the step ends as the worst of them."),
        cluster: (0,table/* optional */.lq)(kinds/* text */.Qq, "Name or ARN of the cluster. Default: the one in the service's ARN, else `default`."),
        "deployment-id": (0,table/* optional */.lq)(kinds/* list */.p_, "The deployment to wait for: the output `deployment-id` of `register-and-deploy`; for several services one each, in their order. Left out or empty: the one that is the service's newest when this step begins."),
        ...inputs/* waitInputs */.F,
    },
    outputs: {
        outcome: "How it ended: `succeeded`, `failed`, `rolled-back`, `superseded`, `stopped`, `timed-out` or `cancelled`. Set even when the step fails.",
        outcomes: "How each service's deployment ended, as a JSON map `service: outcome`.",
        "task-definition-arn": "ARN of the revision that the service runs at the end; empty for several services.",
        seconds: "How long this step waited, in seconds.",
    },
    async run(input, { ports, signal, outputs }) {
        return (0,ending/* finishAll */.t8)(await ongoing(input, ports), input, { ports, signal, outputs });
    },
}));


/***/ })

};
