/* Whose a response is: its id is made of a secret. The same as SecretId in Java; both run secret-id-cases.json. */

const hex = bytes => Array.from(new Uint8Array(bytes), byte => (byte + 256).toString(16).slice(1)).join('');

const noise = () => hex(crypto.getRandomValues(new Uint8Array(16)));

/** A UUID (RFC 9562) of these digits, but for those that say its version and variant. */
const shape = (digits, version) =>
  digits.replace(/(.{8})(.{4})(.{3})(.{3})(.{12}).*/, `$1-$2-${version}$3-8$4-$5`);

/** UUIDv7: time first, so that the server's indexes stay small. */
export const uuid = () => shape('0' + Date.now().toString(16) + noise(), 7);

/**
 * The id of a response to that survey: a UUIDv8 that begins as the given UUIDv7, and goes on with a hash of the secret. A page that
 * came without TLS has no hashes; there the id stays as it is, and is the gateway's to claim.
 */
export async function idOf(survey, secret, id) {
  const {subtle} = crypto;
  return subtle
    ? shape(id.slice(0, 8) + hex(await subtle.digest('SHA-256', new TextEncoder().encode(survey + '\n' + secret))), 8)
    : id;
}

/** What a response begins with. */
export async function begun(survey) {
  const secret = noise();
  return {id: await idOf(survey, secret, uuid()), secret};
}
