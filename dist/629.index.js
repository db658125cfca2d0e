export const id = 629;
export const ids = [629];
export const modules = {

/***/ 9629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _steps_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(739);
/* harmony import */ var _steps_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9128);
/* harmony import */ var _steps_ending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2947);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5744);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3281);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9850);
/* harmony import */ var _validate_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3594);







/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_action_js__WEBPACK_IMPORTED_MODULE_6__/* .action */ .X)({
    name: "deploy",
    description: "Deploy to Amazon ECS in one step: render the task definition, register it, create or update the service, wait until it is complete.",
    inputs: {
        "task-definition": _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .taskDefinitionInput */ .Bz,
        ..._inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .renderInputs */ .E7,
        ..._validate_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .validateInputs */ .C,
        ..._inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceInputs */ .r7,
        ..._inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .waitInputs */ .FG,
    },
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .deployOutputs */ .g,
    inspect: _steps_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkedDocuments */ .I,
    async run(input, { ports, signal, outputs }) {
        const documents = await (0,_steps_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkedDocuments */ .I)(input, ports);
        const result = await (0,_steps_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .deploy */ .g)({ ...documents, ...input }, { ports, outputs });
        if (result.outcome !== "started")
            return (0,_steps_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .deployed */ .$)(result, ports);
        return (0,_steps_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .finish */ .O)(result, input, { ports, signal, outputs });
    },
}));


/***/ })

};
