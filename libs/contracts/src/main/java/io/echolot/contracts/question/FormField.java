package io.echolot.contracts.question;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A line of a contact or an address form.
 *
 * @param key what is asked for: {@code first_name}, {@code last_name}, {@code email}, {@code
 *     phone}, {@code company} of a contact; {@code street}, {@code street2}, {@code postal_code},
 *     {@code city}, {@code region}, {@code country} of an address
 * @param required whether it must be filled in
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record FormField(String key, boolean required) {}
