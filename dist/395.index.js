export const id = 395;
export const ids = [395];
export const modules = {

/***/ 9395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ecsModel: () => (/* binding */ ecsModel)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(212);
/* harmony import */ var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6890);


/** The members of a schema of the installed SDK, down to the leaves. ECS's requests hold no type that holds itself. */
function shapeOf(schema) {
    if (schema.isListSchema())
        return { list: shapeOf(schema.getValueSchema()) };
    if (schema.isMapSchema())
        return { map: shapeOf(schema.getValueSchema()) };
    if (!schema.isStructSchema())
        return null;
    const members = {};
    for (const [name, member] of schema.structIterator())
        members[name] = shapeOf(member);
    return { members };
}
/** @param operation the SDK's schema of an operation: `[9, namespace, name, traits, input, output]` */
function inputShape(operation) {
    const shape = shapeOf(_smithy_core_schema__WEBPACK_IMPORTED_MODULE_0__.NormalizedSchema.of(operation[4]));
    if (!shape)
        throw new Error("the installed SDK describes its operations in another way");
    return shape;
}
/** What the installed SDK knows of ECS's requests: a new SDK brings new members without a change of ours. */
const ecsModel = {
    registerTaskDefinition: inputShape(_aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .RegisterTaskDefinition$ */ .k31),
    createService: inputShape(_aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .CreateService$ */ .OqB),
    updateService: inputShape(_aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .UpdateService$ */ .N2u),
};


/***/ })

};
