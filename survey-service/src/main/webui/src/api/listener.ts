// Generated from social-listener's OpenAPI document by "npm run api"; not to be edited.
export interface paths {
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenant's sources, their cursors, last success and last error */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourceView"][];
                    };
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description HTTP Problem Response according to RFC9457 and RFC7807 */
        HttpProblem: {
            /** @description A optional human-readable explanation specific to this occurrence of the problem */
            detail?: string;
            /** @description The path that was called, decoded */
            instance?: string;
            /**
             * Format: int32
             * @description The HTTP status code for this occurrence of the problem
             */
            status?: number;
            /** @description A optional, short, human-readable summary of the problem type */
            title?: string;
            /**
             * Format: uri-reference
             * @description A optional URI reference that identifies the problem type
             */
            type?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description HTTP Validation Problem Response according to RFC9457 and RFC7807 */
        HttpValidationProblem: {
            /** @description A optional human-readable explanation specific to this occurrence of the problem */
            detail?: string;
            /** @description The path that was called, decoded */
            instance?: string;
            /**
             * Format: int32
             * @description The HTTP status code for this occurrence of the problem
             */
            status?: number;
            /** @description A optional, short, human-readable summary of the problem type */
            title?: string;
            /**
             * Format: uri-reference
             * @description A optional URI reference that identifies the problem type
             */
            type?: string;
            /** @description List of validation constraint violations that occurred */
            violations?: components["schemas"]["Violation"][];
        } & {
            [key: string]: unknown;
        };
        /** Format: date-time */
        Instant: string;
        SourceView: {
            /** Format: int64 */
            found?: number;
            foundAt?: string;
            hashtag?: string;
            id?: string;
            kind?: string;
            lastError?: string;
            lastSuccess?: components["schemas"]["Instant"];
            position?: string;
            query?: string;
            /** Format: int32 */
            undated?: number;
            url?: string;
        };
        /** @description Validation constraint violation details */
        Violation: {
            /** @description The field for which the validation failed */
            field?: string;
            /** @description Part of the http request where the validation error occurred such as query, path, header, form, body */
            in?: string;
            /** @description Description of the validation error */
            message?: string;
        };
    };
    responses: {
        /** @description The body is larger than the call takes */
        "body-too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The token's roles don't allow the call, or it names no tenant */
        forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description A parameter isn't as it must be */
        "invalid-page": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description A parameter, a header or the body isn't as it must be, or the call has no such parameter */
        "invalid-request": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The caller takes no media type that the call gives */
        "not-acceptable": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description There is no such thing in this tenant */
        "not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The tenant's calls are over their limit */
        "too-many-requests": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description There is no valid token */
        unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The body is of a media type that the call doesn't read */
        "unsupported-media-type": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
