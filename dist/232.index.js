export const id = 232;
export const ids = [232];
export const modules = {

/***/ 1232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _steps_check_task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7992);
/* harmony import */ var _steps_render_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(295);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5744);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3281);
/* harmony import */ var _validate_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3594);





/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_action_js__WEBPACK_IMPORTED_MODULE_4__/* .action */ .X)({
    name: "render-task-def",
    description: "Put images and environment variables into an ECS task definition, check it, and lose nothing of it.",
    inputs: { "task-definition": _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .taskDefinitionInput */ .Bz, ..._inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .renderInputs */ .E7, ..._validate_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .validateInputs */ .C },
    outputs: {
        "task-definition": "Path of the rendered task definition, for register-and-deploy.",
        findings: "How many errors and warnings the check found; ignored ones do not count. Set even when the step fails.",
    },
    async inspect(input, ports) {
        const { "task-definition": file } = input;
        if (file === undefined)
            return;
        await (0,_steps_check_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .checkTaskDefinition */ .T)(await (0,_steps_render_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTaskDefinition */ .P)({ ...input, "task-definition": file }, ports), input, ports);
    },
    async run(input, { ports, outputs }) {
        const rendered = await (0,_steps_render_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTaskDefinition */ .P)(input, ports);
        await (0,_steps_check_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAndReport */ .G)(rendered, input, { ports, outputs });
        const { document, file } = rendered;
        const family = typeof document["family"] === "string" ? document["family"] : "task-definition";
        outputs["task-definition"] = await ports.files.writeTemporary(`${family.replace(/[^A-Za-z0-9_-]/g, "-").slice(0, 100)}.json`, `${JSON.stringify(document, null, 2)}\n`);
        ports.log.line(`${file} rendered to ${outputs["task-definition"]}`);
        return {};
    },
}));


/***/ })

};
