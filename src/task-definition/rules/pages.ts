/** A page of the ECS Developer Guide: `container-swap`, `bind-mounts#…`. */
export function guide(page: string): string {
  const [name, anchor] = page.split("#");
  return `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${name}.html${anchor === undefined ? "" : `#${anchor}`}`;
}

/** A type of the ECS API: `HealthCheck`. */
export function api(type: string): string {
  return `https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_${type}.html`;
}
