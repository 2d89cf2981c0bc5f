/** A call to the sandbox's control side by its whole address; its answer's JSON, or null. */
export async function callControl(url: string, method: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`sandbox control ${url}: ${response.status} ${text}`);
  return text === "" ? null : JSON.parse(text);
}
