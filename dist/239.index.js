export const id = 239;
export const ids = [239];
export const modules = {

/***/ 3239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6447);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9140);
/* harmony import */ var _steps_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(739);
/* harmony import */ var _steps_deploy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9128);
/* harmony import */ var _steps_ending_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2947);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5744);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3281);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9850);
/* harmony import */ var _validate_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3594);









/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_action_js__WEBPACK_IMPORTED_MODULE_8__/* .action */ .X)({
    name: "register-and-deploy",
    description: "Register an ECS task definition where it changed, and create or update the service that runs it.",
    inputs: {
        "task-definition": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae, "Task definition file, as `render-task-def` gives it. Left out: the service keeps its own, for scaling or restarting."),
        ..._validate_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .validateInputs */ .C,
        ..._inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .serviceInputs */ .r7,
        "wait-for-service-stability": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM, "Wait here until the deployment is complete; or let the action `wait-stable` do it in a step of its own.", "false"),
        ..._inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .waitInputs */ .FG,
    },
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .deployOutputs */ .g,
    inspect: _steps_check_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedDocuments */ .I,
    async run(input, { ports, signal, outputs }) {
        const documents = await (0,_steps_check_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedDocuments */ .I)(input, ports);
        const result = await (0,_steps_deploy_js__WEBPACK_IMPORTED_MODULE_3__/* .deploy */ .g)({ ...documents, ...input }, { ports, outputs });
        if (!input["wait-for-service-stability"] || result.outcome !== "started")
            return (0,_steps_ending_js__WEBPACK_IMPORTED_MODULE_4__/* .deployed */ .$)(result, ports);
        return (0,_steps_ending_js__WEBPACK_IMPORTED_MODULE_4__/* .finish */ .O)(result, input, { ports, signal, outputs });
    },
}));


/***/ })

};
