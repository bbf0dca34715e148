// Generated from metrics-service's OpenAPI document by "npm run api"; not to be edited.
export interface paths {
    "/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: ping at once, scores when something changed, ping when nothing did for 20 s
         * @description With unit, which may hold several separated by commas: when something changed there or below. Whoever is limited to units hears of theirs alone.
         */
        get: {
            parameters: {
                query?: {
                    unit?: string;
                };
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
                        "text/event-stream": components["schemas"]["OutboundSseEvent"][];
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
    "/v1/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A score with its size, distribution and 95 % confidence interval
         * @description Filters may repeat (any of the values): survey, touchpoint, stage, channel, language, unit (with all units below it); question for scored metrics. groupBy=unit tells apart the units right below those of the filter, or those at the top. Whoever is limited to units sees theirs alone.
         */
        get: {
            parameters: {
                query?: {
                    channel?: string;
                    /** @description previous adds the period before, interval to each interval the change from the one before it (without groupBy), each with whether that is significant */
                    compare?: string;
                    /** @description A date in the zone or an instant; 30 days before to if absent */
                    from?: string;
                    /** @description Of survey, touchpoint, stage, channel, language, unit */
                    groupBy?: string;
                    /** @description none, hour, day, week or month */
                    interval?: string;
                    language?: string;
                    /** @description nps, csat, ces, rating, volume or completion */
                    metric?: string;
                    question?: string;
                    stage?: string;
                    survey?: string;
                    /** @description Exclusive; the end of today if absent */
                    to?: string;
                    touchpoint?: string;
                    unit?: string;
                    zone?: string;
                };
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
                        "application/json": components["schemas"]["ScoreReport"];
                    };
                };
                400: components["responses"]["invalid-query"];
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
    "/v1/verbatims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Texts, newest first, page by page
         * @description Filters as for scores; the limit counts responses and mentions, of which each may hold several texts. Without from and to, all of them. With q, kind or feeling, 20,000 responses and mentions are looked through at most: a page may be short or empty and lead on nevertheless (next).
         */
        get: {
            parameters: {
                query?: {
                    channel?: string;
                    cursor?: string;
                    /** @description Of the score that was given with the text: unhappy, neutral or happy; unrated if none was, as with every mention */
                    feeling?: string;
                    /** @description A date in the zone or an instant */
                    from?: string;
                    /** @description response or mention */
                    kind?: string;
                    language?: string;
                    limit?: string;
                    /** @description Words that stand in the text, in upper or lower case, also within others */
                    q?: string;
                    stage?: string;
                    survey?: string;
                    /** @description Exclusive */
                    to?: string;
                    touchpoint?: string;
                    unit?: string;
                    zone?: string;
                };
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
                        "application/json": components["schemas"]["PageVerbatim"];
                    };
                };
                400: components["responses"]["invalid-page"];
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
        Change: {
            /** Format: double */
            delta?: number;
            exact?: components["schemas"]["Exact"];
            /** Format: double */
            high?: number;
            /** Format: double */
            low?: number;
            method?: components["schemas"]["Method"];
            significant?: boolean;
            source?: string;
            verdict?: components["schemas"]["Verdict"];
        };
        Confidence: {
            /** Format: double */
            high?: number;
            /** Format: double */
            level?: number;
            /** Format: double */
            low?: number;
            method?: components["schemas"]["Method"];
            source?: string;
        };
        Exact: {
            method?: components["schemas"]["Method"];
            /** Format: double */
            p?: number;
            source?: string;
        };
        /** @enum {string} */
        Feeling: "unhappy" | "neutral" | "happy";
        Given: {
            readonly feeling?: components["schemas"]["Feeling"];
            kind?: components["schemas"]["QuestionKind"];
            /** Format: int32 */
            scale?: number;
            /** Format: int32 */
            value?: number;
        };
        Group: {
            change?: components["schemas"]["Change"];
            dimensions?: {
                [key: string]: string;
            };
            previous?: components["schemas"]["Score"];
            score?: components["schemas"]["Score"];
            series?: components["schemas"]["Point"][];
        };
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
        /** @enum {string} */
        Interval: "none" | "hour" | "day" | "week" | "month";
        /** @enum {string} */
        Kind: "response" | "mention";
        MediaType: {
            /** Format: int32 */
            hash?: number;
            parameters?: {
                [key: string]: string;
            };
            subtype?: string;
            type?: string;
            wildcardSubtype?: boolean;
            wildcardType?: boolean;
        };
        /** @enum {string} */
        Method: "adjusted-wald" | "wilson" | "newcombe" | "student-t" | "welch" | "poisson" | "permutation" | "binomial";
        /** @enum {string} */
        Metric: "nps" | "csat" | "ces" | "rating" | "volume" | "completion";
        /** Format: date-time */
        OffsetDateTime: string;
        OnScale: {
            distribution?: {
                [key: string]: number;
            };
            /** Format: int64 */
            n?: number;
            /** Format: int32 */
            scale?: number;
        };
        OutboundSseEvent: {
            comment?: string;
            data?: unknown;
            genericType?: Record<string, never>;
            id?: string;
            mediaType?: components["schemas"]["MediaType"];
            name?: string;
            /** Format: int64 */
            reconnectDelay?: number;
            reconnectDelaySet?: boolean;
            type?: Record<string, never>;
        };
        PageVerbatim: {
            items?: components["schemas"]["Verbatim"][];
            next?: string;
        };
        Point: {
            change?: components["schemas"]["Change"];
            score?: components["schemas"]["Score"];
            start?: components["schemas"]["OffsetDateTime"];
        };
        /** @enum {string} */
        QuestionKind: "nps" | "csat" | "ces" | "rating" | "single_choice" | "multiple_choice" | "text" | "picture_choice" | "ranking" | "matrix" | "number" | "date" | "contact" | "address" | "consent" | "statement" | "file";
        Score: {
            confidence?: components["schemas"]["Confidence"];
            /** Format: int64 */
            detractors?: number;
            distribution?: {
                [key: string]: number;
            };
            distributions?: components["schemas"]["OnScale"][];
            /** Format: int64 */
            n?: number;
            /** Format: int64 */
            passives?: number;
            /** Format: int64 */
            promoters?: number;
            /** Format: int32 */
            scale?: number;
            /** Format: double */
            topShare?: number;
            /** Format: double */
            value?: number;
        };
        ScoreReport: {
            from?: components["schemas"]["OffsetDateTime"];
            groupBy?: string[];
            groups?: components["schemas"]["Group"][];
            interval?: components["schemas"]["Interval"];
            /** Format: int32 */
            least?: number;
            metric?: components["schemas"]["Metric"];
            to?: components["schemas"]["OffsetDateTime"];
            zone?: string;
        };
        Verbatim: {
            at?: components["schemas"]["Instant"];
            author?: string;
            channel?: string;
            id?: string;
            kind?: components["schemas"]["Kind"];
            language?: string;
            question?: string;
            score?: components["schemas"]["Given"];
            stage?: string;
            survey?: string;
            text?: string;
            touchpoint?: string;
            unit?: string;
            url?: string;
        };
        /** @enum {string} */
        Verdict: "significant" | "not-significant" | "too-few";
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
        /** @description A parameter isn't as it must be */
        "invalid-query": {
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
