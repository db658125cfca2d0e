import { isObject, type JsonObject, objects, text } from "../../src/json.ts";
import { WireError } from "../wire-error.ts";
import { begin, type CloudMapOperations, serviceIn } from "./operation.ts";
import { type CloudMapState, type DiscoveryService, nextId } from "./state.ts";

/** https://docs.aws.amazon.com/cloud-map/latest/api/API_Operations.html */
export const discoveryOperations: CloudMapOperations = {
  CreateHttpNamespace(request, context) {
    const id = nextId(context.state, "ns");
    context.state.namespaces.set(id, text(request["Name"]) ?? "");
    return begin(context, { type: "CREATE_NAMESPACE", targets: { NAMESPACE: id } });
  },

  CreateService(request, { state, clock }) {
    const namespaceId = text(request["NamespaceId"]) ?? "";
    if (!state.namespaces.has(namespaceId))
      throw new WireError("NamespaceNotFound", `No namespace found with ID: ${namespaceId}`);
    const id = nextId(state, "srv");
    const service: DiscoveryService = {
      id,
      arn: `arn:aws:servicediscovery:${state.region}:${state.account}:service/${id}`,
      name: text(request["Name"]) ?? "",
      namespaceId,
      createdAt: clock.now(),
      instances: new Map(),
      tags: tagsIn(request["Tags"]),
    };
    state.services.set(id, service);
    return { Service: view(service) };
  },

  GetService: (request, { state }) => ({ Service: view(serviceIn(state, request["Id"])) }),

  ListServices: (_, { state }) => ({ Services: [...state.services.values()].map(view) }),

  DeleteService(request, { state }) {
    const service = serviceIn(state, request["Id"]);
    if (service.instances.size > 0)
      throw new WireError(
        "ResourceInUse",
        "Service contains registered instances; delete the instances before deleting the service",
      );
    state.services.delete(service.id);
    return {};
  },

  RegisterInstance(request, context) {
    const { id } = serviceIn(context.state, request["ServiceId"]);
    const given = isObject(request["Attributes"]) ? request["Attributes"] : {};
    const attributes = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, String(value)]),
    );
    const targets = { SERVICE: id, INSTANCE: text(request["InstanceId"]) ?? "" };
    return begin(context, { type: "REGISTER_INSTANCE", targets, attributes });
  },

  DeregisterInstance(request, context) {
    const { id, instances } = serviceIn(context.state, request["ServiceId"]);
    const instance = text(request["InstanceId"]) ?? "";
    if (!instances.has(instance))
      throw new WireError("InstanceNotFound", `The instance with id ${instance} is not registered.`);
    return begin(context, { type: "DEREGISTER_INSTANCE", targets: { SERVICE: id, INSTANCE: instance } });
  },

  ListInstances(request, { state }) {
    const { instances } = serviceIn(state, request["ServiceId"]);
    return { Instances: [...instances].map(([Id, Attributes]) => ({ Id, Attributes: { ...Attributes } })) };
  },

  GetOperation(request, { state }) {
    const operation = state.operations.get(text(request["OperationId"]) ?? "");
    if (!operation)
      throw new WireError("OperationNotFound", `No operation found with ID: ${request["OperationId"]}`);
    const { id, type, targets, createdAt, done } = operation;
    return {
      Operation: {
        Id: id,
        Type: type,
        Status: done ? "SUCCESS" : "PENDING",
        CreateDate: createdAt / 1000,
        Targets: { ...targets },
      },
    };
  },

  ListTagsForResource: (request, { state }) => ({
    Tags: tagged(state, request).tags.map(({ key, value = "" }) => ({ Key: key, Value: value })),
  }),

  TagResource(request, { state }) {
    const service = tagged(state, request);
    const given = tagsIn(request["Tags"]);
    service.tags = [...service.tags.filter(({ key }) => given.every((one) => one.key !== key)), ...given];
    return {};
  },
};

function tagged(state: CloudMapState, request: JsonObject): DiscoveryService {
  const arn = text(request["ResourceARN"]) ?? "";
  const found = [...state.services.values()].find((service) => service.arn === arn);
  if (!found) throw new WireError("ResourceNotFoundException", `No resource found with ARN: ${arn}`);
  return found;
}

const tagsIn = (given: unknown) =>
  objects(given).map(({ Key, Value }) => ({ key: text(Key) ?? "", value: text(Value) ?? "" }));

function view({ id, arn, name, namespaceId, createdAt, instances }: DiscoveryService): JsonObject {
  return {
    Id: id,
    Arn: arn,
    Name: name,
    NamespaceId: namespaceId,
    InstanceCount: instances.size,
    CreateDate: createdAt / 1000,
  };
}
