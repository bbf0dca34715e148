/** Whether a value is what a field has handed on itself, and what of that is still on its way; what came before was overtaken. */
export function takenOver(onTheWay: string[], value: string): {isOwn: boolean; left: string[]} {
  const at = onTheWay.indexOf(value.trim());
  return at < 0 ? {isOwn: false, left: []} : {isOwn: true, left: onTheWay.slice(at + 1)};
}
