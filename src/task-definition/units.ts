/** CPU of a task, from `512` or `.5 vCPU`, in CPU units (1024 are one vCPU); undefined for any other text. */
export function cpuUnits(text: string): number | undefined {
  return scaled(text, /^(\d*\.?\d+)\s*vcpu$/i);
}

/** Memory of a task, from `512` or `0.5 GB`, in MiB; undefined for any other text. */
export function mebibytes(text: string): number | undefined {
  return scaled(text, /^(\d*\.?\d+)\s*gb$/i);
}

function scaled(text: string, large: RegExp): number | undefined {
  const trimmed = text.trim();
  if (/^\d+$/.test(trimmed)) return Number(trimmed);
  const match = large.exec(trimmed);
  const units = match ? Number(match[1]) * 1024 : Number.NaN;
  return Number.isInteger(units) ? units : undefined;
}
