export const id = 971;
export const ids = [971];
export const modules = {

/***/ 9971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6447);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9140);
/* harmony import */ var _steps_deploy_ending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1937);
/* harmony import */ var _steps_deploy_ongoing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(143);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5744);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5807);






/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_action_js__WEBPACK_IMPORTED_MODULE_5__/* .action */ .X)({
    name: "wait-stable",
    description: "Wait until our deployment of an ECS service is complete, and say why where it is not.",
    inputs: {
        service: (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_, "Name or ARN of the service; several, one per line, are waited for together, and the step ends as the first of them that is red, and green where none is."),
        cluster: (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, "Name or ARN of the cluster. Default: the one in the service's ARN, else `default`."),
        "deployment-id": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_, "The deployment to wait for: the output `deployment-id` of `register-and-deploy`; for several services one each, in their order. Left out or empty: the one that is the service's newest when this step begins."),
        ..._inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .waitInputs */ .F,
    },
    outputs: {
        outcome: "How it ended: `succeeded`, `failed`, `rolled-back`, `superseded`, `stopped`, `timed-out` or `cancelled`. Set even when the step fails.",
        outcomes: "How each service's deployment ended, as a JSON map `service: outcome`; services of one name in several clusters as `cluster/service`.",
        "task-definition-arn": "ARN of the revision that the service runs at the end; empty for several services.",
        seconds: "How long this step waited, in seconds.",
    },
    async run(input, { ports, signal, outputs }) {
        return (0,_steps_deploy_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .finishAll */ .t8)(await (0,_steps_deploy_ongoing_js__WEBPACK_IMPORTED_MODULE_3__/* .ongoing */ .Y)(input, ports), input, { ports, signal, outputs });
    },
}));


/***/ })

};
