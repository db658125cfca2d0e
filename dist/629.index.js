export const id = 629;
export const ids = [629];
export const modules = {

/***/ 9629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6447);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9140);
/* harmony import */ var _steps_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(739);
/* harmony import */ var _steps_deploy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(752);
/* harmony import */ var _steps_ending_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(847);
/* harmony import */ var _steps_one_off_task_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9132);
/* harmony import */ var _steps_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9091);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5744);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5807);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9850);
/* harmony import */ var _run_task_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2307);
/* harmony import */ var _task_definition_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2341);
/* harmony import */ var _validate_inputs_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3594);













/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_action_js__WEBPACK_IMPORTED_MODULE_12__/* .action */ .X)({
    name: "deploy",
    description: "Deploy to Amazon ECS in one step: render the task definition, register it, create or update the service, wait until it is complete.",
    inputs: {
        ..._task_definition_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .sourceInputs */ .Z,
        "from-service": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM, "Take the task definition that `service` runs now, instead of a file: for a new image in a service whose definition is kept elsewhere.", "false"),
        ..._task_definition_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .changeInputs */ .k,
        ..._validate_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .validateInputs */ .C,
        ..._inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .serviceInputs */ .r,
        ..._run_task_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .runTaskInputs */ .q,
        ..._inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .waitInputs */ .F,
    },
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .deployOutputs */ .g,
    inspect: _steps_check_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedFiles */ .$,
    async run(input, { ports, signal, outputs }) {
        const documents = await (0,_steps_check_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedDocuments */ .I)(input, _steps_source_js__WEBPACK_IMPORTED_MODULE_6__/* .deploySources */ .mg, ports);
        const task = (0,_steps_one_off_task_js__WEBPACK_IMPORTED_MODULE_5__/* .oneOffTask */ .V)(input, { ports, signal, outputs });
        const result = await (0,_steps_deploy_js__WEBPACK_IMPORTED_MODULE_3__/* .deploy */ .g)({ ...documents, ...input }, { ports, outputs, task });
        if ("halted" in result)
            return result.halted;
        if (result.outcome !== "started")
            return (0,_steps_ending_js__WEBPACK_IMPORTED_MODULE_4__/* .deployed */ .$8)(result, ports);
        return (0,_steps_ending_js__WEBPACK_IMPORTED_MODULE_4__/* .finish */ .O9)(result, input, { ports, signal, outputs });
    },
}));


/***/ })

};
