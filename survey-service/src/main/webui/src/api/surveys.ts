// Generated from survey-service's OpenAPI document by "npm run api"; not to be edited.
export interface paths {
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alerts, the oldest first, page by page
         * @description The next page's address stands in the header Link (rel=next).
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
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
                        /** @description The next page (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"][];
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
        /**
         * Creates an alert
         * @description It tells of complete responses that come from now on, each once: those with such a score, or such words, or both if both are named.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AlertBody"];
                };
            };
            responses: {
                /** @description The alert and its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"];
                    };
                };
                400: components["responses"]["invalid-alert"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["too-many-alerts"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An alert; of its webhook's URL, a secret, the host alone */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"];
                    };
                };
                /** @description The caller has it already (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        /**
         * Replaces the alert that the caller has seen (If-Match)
         * @description Without an address, or with what is shown of it, it keeps its address.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AlertBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"];
                    };
                };
                400: components["responses"]["invalid-alert"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["if-match-needed-alert"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        /** Deletes an alert and its notices */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What it told, or will tell, the newest first, page by page
         * @description The next page's address stands in the header Link (rel=next) too.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The next page (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageNotice"];
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
    "/v1/alerts/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has it send a sample, now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The notice */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what, and who saw what is about people: newest first, page by page
         * @description Filters: from and to (instants), who (a person's id or name), action (one, or some with commas between), kind (as the API's addresses call it, e.g. surveys), id (of the thing). An entry is there a second or two after its call. It says nothing of what was sent or answered.
         */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    cursor?: string;
                    from?: string;
                    id?: string;
                    kind?: string;
                    limit?: string;
                    to?: string;
                    who?: string;
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
                        /** @description Where the next page is (rel=next); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageAuditEntry"];
                    };
                };
                400: components["responses"]["invalid-audit-filter"];
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
    "/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest 10,000 entries that the list's filters find, as CSV
         * @description RFC 4180 in UTF-8, times in UTC; what a spreadsheet would take for a formula has an apostrophe before it. For older ones, ask for a time (to).
         */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    from?: string;
                    id?: string;
                    kind?: string;
                    to?: string;
                    who?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": unknown;
                    };
                };
                400: components["responses"]["invalid-audit-filter"];
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
    "/v1/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenant's name, logo, imprint and privacy notice; empty where none is set */
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
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Brand"];
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
        /**
         * Replaces the brand that the caller has seen (If-Match)
         * @description Pages, kiosks and e-mails show it within seconds. Policy and brand are one record: a change of either changes the entity tag of both.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Brand"];
                    };
                };
                400: components["responses"]["invalid-brand"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["if-match-needed"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts with providers, the oldest first, page by page
         * @description The next page's address stands in the header Link (rel=next).
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
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
                        /** @description The next page (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelAccountView"][];
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
        /**
         * Sets an account up, once its provider has confirmed it
         * @description The provider is asked whether it takes the credentials and whether the addresses are the account's. Credentials are stored sealed and never shown.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChannelAccountBody"];
                };
            };
            responses: {
                /** @description The account and its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelAccountView"];
                    };
                };
                400: components["responses"]["invalid-account"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["account-taken"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["provider-away"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account, without its credentials */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelAccountView"];
                    };
                };
                /** @description The caller has it already (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        /**
         * Replaces the account that the caller has seen (If-Match)
         * @description Once its provider has confirmed it. Without credentials it keeps those that it has.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChannelAccountBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelAccountView"];
                    };
                };
                400: components["responses"]["invalid-account"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["account-taken"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["if-match-needed-account"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["provider-away"];
            };
        };
        post?: never;
        /** Deletes an account: nothing comes or goes by it any more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the provider whether the account is still as it is set up
         * @description It tells, too, which addresses' messages it delivers to us.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["AccountCheckView"];
                    };
                };
                400: components["responses"]["invalid-account"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["provider-away"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts/{id}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has the provider deliver the account's messages to us
         * @description It replaces what the provider has for incoming messages of these addresses.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["AccountCheckView"];
                    };
                };
                400: components["responses"]["invalid-account"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["provider-away"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a message to a phone, to try the account
         * @description What becomes of it is told by GET /v1/messages.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TestMessageBody"];
                };
            };
            responses: {
                /** @description The message, which is on its way */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SentMessage"];
                    };
                };
                400: components["responses"]["invalid-test"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Channels by their ids, page by page
         * @description Filters: channel (web, sms ...), survey, q, which stands in the id. The next page's address stands in the header Link (rel=next).
         */
        get: {
            parameters: {
                query?: {
                    channel?: string;
                    cursor?: string;
                    limit?: string;
                    q?: string;
                    survey?: string;
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
                        /** @description The next page (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelView"][];
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
    "/v1/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A channel */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelView"];
                    };
                };
                /** @description The caller has it already (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        /**
         * Creates or replaces a channel; the gateway knows it a moment later
         * @description With If-Match only the channel that the caller has seen is replaced.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChannelBody"];
                };
            };
            responses: {
                /** @description The changed channel with its publishable key */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description The new channel with its publishable key */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelView"];
                    };
                };
                400: components["responses"]["invalid-channel"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["channel-taken"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        /** Withdraws a channel; its key stops working */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                412: components["responses"]["changed-meanwhile"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers by their ids, page by page
         * @description segment: those of a segment; q: those whose id or an identity begins so; attribute.<key>=value: those with that attribute. The header Link leads to the next page.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                    q?: string;
                    segment?: string;
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
                        /** @description Where the next page is (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Customer"][];
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
    "/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Customer"];
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
        /** Creates a customer, or replaces the one that the caller has seen (If-Match) */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CustomerBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Customer"];
                    };
                };
                /** @description The new customer with its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Customer"];
                    };
                };
                400: components["responses"]["invalid-customer"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["identity-taken"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["if-match-needed"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        /**
         * Forgets a customer: identities, attributes, events, invitations and contacts
         * @description Responses stay; DELETE /v1/customers/{id}/feedback erases them, before or after.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        /**
         * Changes what the body speaks of; creates the customer if there is none
         * @description Attributes are merged, and null removes one. Identities are replaced if they are given. If-Match may be sent and is heeded then.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CustomerBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Customer"];
                    };
                };
                /** @description The new customer with its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Customer"];
                    };
                };
                400: components["responses"]["invalid-customer"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["identity-taken"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        trace?: never;
    };
    "/v1/customers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a customer last said about being written to, by channel and purpose
         * @description Where nothing was said there is no entry.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["Consent"][];
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
    "/v1/customers/{id}/consents/{channel}/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a customer said last of one channel and purpose */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                    id: string;
                    purpose: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Consent"];
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
        /**
         * Adds what a customer said; gives what counts then
         * @description Once anything was said, If-Match is needed. What was said later counts, whenever it comes in; of two at the same time a withdrawal. The state unknown takes back what was entered by mistake. Channels: email, sms, whatsapp, telegram, chat, phone; purpose: surveys.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    channel: string;
                    id: string;
                    purpose: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConsentBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Consent"];
                    };
                };
                400: components["responses"]["invalid-consent"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["if-match-needed"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/consents/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that a customer said about being written to, the latest first, page by page
         * @description It is kept until the customer is forgotten.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Where the next page is (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Consent"][];
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
    "/v1/customers/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a customer was asked, by invitations and by pages, the latest first
         * @description The latest 100 of the last 400 days. Of one survey each day counts once.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["ContactView"][];
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
    "/v1/customers/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer's events, newest first, page by page */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Where the next page is (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerEvent"][];
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
    "/v1/customers/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the erasure of a customer's responses is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["FeedbackErasure"];
                    };
                };
                400: components["responses"]["invalid-customer-id"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        put?: never;
        post?: never;
        /**
         * Erases all responses of a customer, for good; asking again is no error
         * @description It is done whatever crashes, and also with what comes late: responses that were begun or answered before the call. left counts those that are still stored; ask by GET until it is 0. Mentions name no customer, and are erased one by one.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It will be done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedbackErasure"];
                    };
                };
                400: components["responses"]["invalid-customer-id"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merges customers, one a line of ndjson or CSV; each line is answered
         * @description Like PATCH of each. CSV has a header: id, language, email, phone, telegram, external, consent.<channel> (granted or withdrawn) with consent.<channel>.at (only a withdrawal may lack it), .text and .proof, and attributes by their keys; an empty field says nothing. ndjson has consents as an array.
         */
        post: {
            parameters: {
                query?: {
                    /** @description With true nothing is stored: the answer tells what would be */
                    dryRun?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": string;
                    };
                };
                400: components["responses"]["invalid-import"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's dashboards and those that are shared, by keys, page by page */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
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
                        /** @description Where the next page is, if there is one (RFC 8288) */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DashboardView"][];
                    };
                };
                400: components["responses"]["no-page"];
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
    "/v1/dashboards/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A dashboard of the caller's, or one that is shared */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DashboardView"];
                    };
                };
                /** @description The caller has it (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        /**
         * Creates a dashboard, or replaces the caller's own that was seen (If-Match)
         * @description At most 50 of each person, of at most 24 tiles.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DashboardView"];
                    };
                };
                /** @description The new dashboard with its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DashboardView"];
                    };
                };
                400: components["responses"]["invalid-dashboard"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["too-many-dashboards"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["dashboard-tag-needed"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        /** Deletes a dashboard of the caller's; admins also a shared one */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that could not be processed, the newest first, page by page
         * @description Without what they hold. Filters: topic, reader, reason. The newest 10,000 are listed.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                    reader?: string;
                    reason?: string;
                    topic?: string;
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
                        /** @description Where the next page is (rel=next); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageDeadLetterView"];
                    };
                };
                400: components["responses"]["invalid-dead-letters"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["dead-letters-unavailable"];
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
    "/v1/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A dead letter with its record: key, value and headers in Base64
         * @description It may hold what a respondent wrote; who reads it stands in the log.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["DeadLetter"];
                    };
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["dead-letters-unavailable"];
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
    "/v1/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends its record once more to its topic, unchanged
         * @description Then the letter is gone. If it still can't be processed, there is a new one.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is on its topic */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["not-replayable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["dead-letters-unavailable"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells what a customer did; the same id again changes nothing
         * @description In Echolot's own form, or as CloudEvents 1.0: structured, a batch of up to 200, or binary (attributes as headers ce-id, ce-source, ce-type, ce-subject, ce-time, the data as the body). There type is the name and subject the customer, and source and id together say which event it is. Of a batch each event is taken or refused by itself.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/cloudevents-batch+json": unknown[];
                    "application/cloudevents+json": Record<string, never>;
                    "application/json": components["schemas"]["CustomerEvent"];
                };
            };
            responses: {
                /** @description It was there already */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerEvent"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerEvent"];
                    };
                };
                /** @description What became of each event of a batch, in its order */
                207: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventOutcome"][];
                    };
                };
                400: components["responses"]["invalid-event"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The secret with which your servers sign who a visitor is
         * @description The signature is the HMAC-SHA256, in hexadecimal, of the customer's id in UTF-8. Keep the secret on your servers. The answer is never stored on the way.
         */
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
                        "application/json": components["schemas"]["IdentitySecret"];
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
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations, newest first, page by page
         * @description Filters: survey, customer, state. The header Link leads to the next page; with a state a page may hold fewer than limit, or none, though another one follows.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    customer?: string;
                    limit?: string;
                    state?: string;
                    survey?: string;
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
                        /** @description Where the next page is (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvitationView"][];
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
        /**
         * Invites customers, a segment, or people unknown; gives their personal links
         * @description Who isn't invited is told with the reason. For a segment the call takes 500 customers at a time: repeat it with cursor = next. A dry run gives no links.
         */
        post: {
            parameters: {
                query?: {
                    /** @description With true nothing is stored: the answer tells what would be */
                    dryRun?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InvitationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvitationBatch"];
                    };
                };
                400: components["responses"]["invalid-invitation"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invitation, with its personal link as long as it is open */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["InvitationView"];
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
        /** Takes an invitation back; its link stops working a moment later */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["too-many-revoked"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/taken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that personal links that were read are being saved as a file
         * @description Whoever writes a file of them, as the console does for a mail tool, calls this first: the audit log tells it as it tells an export.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The audit log tells it a moment later */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Journeys by their keys, page by page (header Link)
         * @description Filters: q (part of the key or the name), persona (key of one they name).
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                    persona?: string;
                    q?: string;
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
                        /** @description Where the next page is, if there is one (RFC 8288) */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Journey"][];
                    };
                };
                400: components["responses"]["no-page"];
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
    "/v1/journeys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A journey */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Journey"];
                    };
                };
                /** @description The caller has it (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        /** Creates a journey, or replaces the one that the caller has seen (If-Match) */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Journey"];
                    };
                };
                /** @description The new journey with its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Journey"];
                    };
                };
                400: components["responses"]["invalid-journey"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["journey-tag-needed"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        /** Deletes a journey; published surveys keep their touchpoints */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journeys/{key}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stages, touchpoints and what is asked there, with titles in one language
         * @description persona: only that persona's emotions. language: else the header Accept-Language.
         */
        get: {
            parameters: {
                query?: {
                    language?: string;
                    persona?: string;
                };
                header?: never;
                path: {
                    key: string;
                };
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
                        "application/json": components["schemas"]["JourneyMap"];
                    };
                };
                400: components["responses"]["persona-elsewhere"];
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
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's name, tenant, roles and units, where the widget is, and what Echolot can do here */
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
                        "application/json": components["schemas"]["Me"];
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
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages that were sent or are to be sent, the newest first, page by page
         * @description Filters: account, customer, subject (e.g. the invitation's id), purpose (test, invitation, reminder), state (queued, uncertain, sent, delivered, read, failed, not_sent). What they say, and addresses, aren't kept. The header Link leads to the next page.
         */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    cursor?: string;
                    customer?: string;
                    limit?: string;
                    purpose?: string;
                    state?: string;
                    subject?: string;
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
                        /** @description The next page (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SentMessage"][];
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
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tenant's people with their roles, page by page
         * @description As Keycloak knows them, in its order. Programs' accounts aren't among them.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
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
                        /** @description Where the next page is, if there is one (RFC 8288) */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Colleague"][];
                    };
                };
                400: components["responses"]["no-page"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                501: components["responses"]["people-not-managed"];
                503: components["responses"]["keycloak-away"];
            };
        };
        put?: never;
        /**
         * Invites somebody, who sets a password by the e-mail that Keycloak sends
         * @description The answer says whether it was sent: Keycloak needs a mail server. No password is ever told. Units limit them from the first login on. The same sent again completes what Keycloak's failing left undone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewColleague"];
                };
            };
            responses: {
                /** @description The new person */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvitedColleague"];
                    };
                };
                400: components["responses"]["invalid-colleague"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["known-colleague"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
                501: components["responses"]["people-not-managed"];
                503: components["responses"]["keycloak-away"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the tenant's people */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["Colleague"];
                    };
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                501: components["responses"]["people-not-managed"];
                503: components["responses"]["keycloak-away"];
            };
        };
        put?: never;
        post?: never;
        /** Removes somebody for good; who may come back is disabled instead */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["last-admin"];
                429: components["responses"]["too-many-requests"];
                501: components["responses"]["people-not-managed"];
                503: components["responses"]["keycloak-away"];
            };
        };
        options?: never;
        head?: never;
        /**
         * Changes somebody's roles, to which units they are limited, or whether they may log in
         * @description What is left out stays. An empty array of units ends their limit. Tokens that were given out before are good until they end.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ColleagueChange"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Colleague"];
                    };
                };
                400: components["responses"]["invalid-colleague"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["last-admin"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
                501: components["responses"]["people-not-managed"];
                503: components["responses"]["keycloak-away"];
            };
        };
        trace?: never;
    };
    "/v1/people/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has the e-mail sent once more by which somebody sets a password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["InvitedColleague"];
                    };
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["invited-no-more"];
                429: components["responses"]["too-many-requests"];
                501: components["responses"]["people-not-managed"];
                503: components["responses"]["keycloak-away"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Personas by their keys, page by page (header Link) */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
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
                        /** @description Where the next page is, if there is one (RFC 8288) */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Persona"][];
                    };
                };
                400: components["responses"]["no-page"];
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
    "/v1/personas/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A persona */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Persona"];
                    };
                };
                /** @description The caller has it (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        /** Creates a persona, or replaces the one that the caller has seen (If-Match) */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Persona"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Persona"];
                    };
                };
                /** @description The new persona with its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Persona"];
                    };
                };
                400: components["responses"]["invalid-persona"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["persona-tag-needed"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        /** Deletes a persona that no journey names */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["persona-in-use"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policy; without a quarantine as long as nobody set one */
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
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PolicyView"];
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
        /** Replaces the policy that the caller has seen (If-Match) */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PolicyView"];
                    };
                };
                400: components["responses"]["invalid-policy"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["if-match-needed"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Responses, newest first, page by page
         * @description Filters: survey, channel, state, touchpoint, stage, language, respondent, unit (with all below it; several separated by commas), version of the survey; from and to, instants of answeredAt; q, words of which all must have been said, in any form; tag, one that was put on it; feeling, of which one of its scores tells: unhappy (detractors), neutral or happy. Whoever is limited to units sees theirs alone. The next page's address stands in the header Link (rel=next) too.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How it came, e.g. web */
                    channel?: components["parameters"]["filter-channel"];
                    cursor?: string;
                    /** @description Not answered before that instant */
                    from?: components["parameters"]["filter-from"];
                    /** @description In which language it was asked (BCP 47) */
                    language?: components["parameters"]["filter-language"];
                    limit?: string;
                    /** @description Words of which all must have been said, in any form */
                    q?: components["parameters"]["filter-q"];
                    /** @description Who answered, a customer's pseudonym */
                    respondent?: components["parameters"]["filter-respondent"];
                    /** @description The journey stage of that touchpoint */
                    stage?: components["parameters"]["filter-stage"];
                    /** @description partial or complete */
                    state?: components["parameters"]["filter-state"];
                    /** @description A survey's key */
                    survey?: components["parameters"]["filter-survey"];
                    /** @description A tag that people put on it */
                    tag?: components["parameters"]["filter-tag"];
                    /** @description Answered before that instant */
                    to?: components["parameters"]["filter-to"];
                    /** @description Where it was asked */
                    touchpoint?: components["parameters"]["filter-touchpoint"];
                    /** @description Keys of units, separated by commas, each with all below it; empty for what speaks of none */
                    unit?: components["parameters"]["filter-unit"];
                    /** @description The survey's version that was answered, from 1 on */
                    version?: components["parameters"]["filter-version"];
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
                        /** @description The next page (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageTaggedResponse"];
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
    "/v1/responses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A response; an erased one is not found */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaggedResponse"];
                    };
                };
                /** @description The caller has it already (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/v1/responses/{id}/way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The way that a response went: what was asked, answered, skipped and not reached
         * @description Quotas aside: which were full then isn't kept.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["ResponseWay"];
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
    "/v1/responses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All responses that a filter finds, as a file: newest first, however many
         * @description format is csv, jsonl, xlsx or parquet; all but jsonl need a survey. Filters as those of the list. For csv, separator is comma, semicolon or tab; bom=true begins it with a byte order mark; guard=false leaves texts that look like formulas as they are. zone (IANA, UTC) is that of times in csv and xlsx. A file that breaks off is not complete: the connection ends with an error.
         */
        get: {
            parameters: {
                query?: {
                    bom?: string;
                    /** @description How it came, e.g. web */
                    channel?: components["parameters"]["filter-channel"];
                    format?: string;
                    /** @description Not answered before that instant */
                    from?: components["parameters"]["filter-from"];
                    guard?: string;
                    /** @description In which language it was asked (BCP 47) */
                    language?: components["parameters"]["filter-language"];
                    /** @description Words of which all must have been said, in any form */
                    q?: components["parameters"]["filter-q"];
                    /** @description Who answered, a customer's pseudonym */
                    respondent?: components["parameters"]["filter-respondent"];
                    separator?: string;
                    /** @description The journey stage of that touchpoint */
                    stage?: components["parameters"]["filter-stage"];
                    /** @description partial or complete */
                    state?: components["parameters"]["filter-state"];
                    /** @description A survey's key */
                    survey?: components["parameters"]["filter-survey"];
                    /** @description A tag that people put on it */
                    tag?: components["parameters"]["filter-tag"];
                    /** @description Answered before that instant */
                    to?: components["parameters"]["filter-to"];
                    /** @description Where it was asked */
                    touchpoint?: components["parameters"]["filter-touchpoint"];
                    /** @description Keys of units, separated by commas, each with all below it; empty for what speaks of none */
                    unit?: components["parameters"]["filter-unit"];
                    /** @description The survey's version that was answered, from 1 on */
                    version?: components["parameters"]["filter-version"];
                    zone?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        /** @description A name for the file */
                        "Content-Disposition"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.apache.parquet": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "application/x-ndjson": string;
                        "text/csv": string;
                    };
                };
                400: components["responses"]["invalid-export"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["too-many-exports"];
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
    "/v1/responses/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tags that responses have, each with how many have it
         * @description The most frequent first, at most 500, which is as many different ones as a tenant has. Filters as those of the list of responses. Whoever is limited to units sees what stands on theirs alone.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How it came, e.g. web */
                    channel?: components["parameters"]["filter-channel"];
                    /** @description Not answered before that instant */
                    from?: components["parameters"]["filter-from"];
                    /** @description In which language it was asked (BCP 47) */
                    language?: components["parameters"]["filter-language"];
                    /** @description Words of which all must have been said, in any form */
                    q?: components["parameters"]["filter-q"];
                    /** @description Who answered, a customer's pseudonym */
                    respondent?: components["parameters"]["filter-respondent"];
                    /** @description The journey stage of that touchpoint */
                    stage?: components["parameters"]["filter-stage"];
                    /** @description partial or complete */
                    state?: components["parameters"]["filter-state"];
                    /** @description A survey's key */
                    survey?: components["parameters"]["filter-survey"];
                    /** @description A tag that people put on it */
                    tag?: components["parameters"]["filter-tag"];
                    /** @description Answered before that instant */
                    to?: components["parameters"]["filter-to"];
                    /** @description Where it was asked */
                    touchpoint?: components["parameters"]["filter-touchpoint"];
                    /** @description Keys of units, separated by commas, each with all below it; empty for what speaks of none */
                    unit?: components["parameters"]["filter-unit"];
                    /** @description The survey's version that was answered, from 1 on */
                    version?: components["parameters"]["filter-version"];
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
                        "application/json": components["schemas"]["TagCount"][];
                    };
                };
                400: components["responses"]["invalid-tags"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        put?: never;
        /**
         * Puts tags on responses, or takes them off: of one or of up to 500
         * @description A tag is in lower case, at most 40 characters, beginning with a letter or digit; a response has at most 20. Done again it changes nothing. What can't be done for a response is told by its id, and done for the others.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TagChange"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangedTags"];
                    };
                };
                400: components["responses"]["invalid-tags"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/responses/taken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that responses that were read are being saved as a file
         * @description Whoever writes a file of what it shows, as the console does of a selection, calls this first: the audit log tells it as it tells an export. Without it, the log knows only that responses were seen.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The audit log tells it a moment later */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All segments by their keys, with how many customers belong to each */
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
                        "application/json": components["schemas"]["SegmentView"][];
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
    "/v1/segments/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A segment with how many customers belong to it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
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
                        "application/json": components["schemas"]["SegmentView"];
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
        /**
         * Creates or replaces a segment
         * @description Customers are looked at again in the background: pending says how many are left.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description The new segment */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                400: components["responses"]["invalid-segment"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["too-many-segments"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        /** Deletes a segment that no published survey needs */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["segment-in-use"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** To how many customers a condition applies now, and ten of them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Asked1"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Preview"];
                    };
                };
                400: components["responses"]["invalid-segment"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Surveys by their keys, page by page
         * @description Filters: key; state (draft, published, closed); archived (true, false; both without it); language, a tag of the draft; q, which stands in the key or in a name. The next page's address stands in the header Link (rel=next).
         */
        get: {
            parameters: {
                query?: {
                    archived?: string;
                    cursor?: string;
                    key?: string;
                    language?: string;
                    limit?: string;
                    q?: string;
                    state?: string;
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
                        /** @description The next page (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"][];
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
        /** Creates a survey; it is a draft until it is published */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SurveyDraft"];
                };
            };
            responses: {
                /** @description The survey with its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
                    };
                };
                400: components["responses"]["invalid-draft"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["key-taken"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A survey with its draft */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
                    };
                };
                /** @description The caller has it already (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        /** Replaces the draft that the caller has seen (If-Match) */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SurveyDraft"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
                    };
                };
                400: components["responses"]["invalid-draft"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["survey-key"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["if-match-needed"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        /** Deletes a survey that was never published */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["was-published"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a survey away that isn't published: lists leave it out if asked to
         * @description What was answered stays. One that is put away already stays as it is.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
                    };
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["still-published"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which channels the draft fits, and for each other why it doesn't */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["ChannelFit"][];
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
    "/v1/surveys/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would keep a draft from being published, which channels it fits, and what it changes
         * @description The draft is the body's, not the stored one; nothing is changed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SurveyDraft"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftCheck"];
                    };
                };
                400: components["responses"]["invalid-draft"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["key-stays"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the survey: no more responses */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
                    };
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["not-published"];
                412: components["responses"]["changed-meanwhile"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All comments on a survey, at most 200, the oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["CommentView"][];
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
        /** Adds a comment on the survey or one of its questions */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewComment"];
                };
            };
            responses: {
                /** @description The comment */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommentView"];
                    };
                };
                400: components["responses"]["invalid-comment"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["too-many-comments"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes a comment of the caller's; admins also another person's */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    comment: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/comments/{comment}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a comment again that was settled */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    comment: string;
                    id: string;
                };
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
                        "application/json": components["schemas"]["CommentView"];
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/comments/{comment}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settles a comment; a settled one stays as it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    comment: string;
                    id: string;
                };
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
                        "application/json": components["schemas"]["CommentView"];
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a survey with the same draft and another key */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            responses: {
                /** @description The new survey with its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
                    };
                };
                400: components["responses"]["invalid-draft"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["key-taken"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft as a document that can be imported, here or elsewhere */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description See /v1/surveys/schema */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ObjectNode"];
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
    "/v1/surveys/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the draft the next, immutable version */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
                    };
                };
                400: components["responses"]["not-publishable"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["put-away"];
                412: components["responses"]["changed-meanwhile"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a draft would say in text messages or a chat to what somebody writes
         * @description The draft is the body's, not the stored one, and all that was said so far is sent each time (at most 100 messages of 1600 characters); nothing is kept. A text message tells how many segments it takes, and which characters are beyond GSM 7-bit.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Script"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rehearsal"];
                    };
                };
                400: components["responses"]["not-playable"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a survey back that was put away */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The results of a survey: each question, how far respondents came, how long it took
         * @description Filters are those of the list of responses. Shares and means come with a 95 % confidence interval. What earlier versions asked in another way is counted apart. Whoever is limited to units sees what speaks of theirs alone.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How it came, e.g. web */
                    channel?: components["parameters"]["filter-channel"];
                    /** @description Not answered before that instant */
                    from?: components["parameters"]["filter-from"];
                    /** @description In which language it was asked (BCP 47) */
                    language?: components["parameters"]["filter-language"];
                    /** @description Words of which all must have been said, in any form */
                    q?: components["parameters"]["filter-q"];
                    /** @description Who answered, a customer's pseudonym */
                    respondent?: components["parameters"]["filter-respondent"];
                    /** @description The journey stage of that touchpoint */
                    stage?: components["parameters"]["filter-stage"];
                    /** @description partial or complete */
                    state?: components["parameters"]["filter-state"];
                    /** @description A tag that people put on it */
                    tag?: components["parameters"]["filter-tag"];
                    /** @description Answered before that instant */
                    to?: components["parameters"]["filter-to"];
                    /** @description Where it was asked */
                    touchpoint?: components["parameters"]["filter-touchpoint"];
                    /** @description Keys of units, separated by commas, each with all below it; empty for what speaks of none */
                    unit?: components["parameters"]["filter-unit"];
                    /** @description The survey's version that was answered, from 1 on */
                    version?: components["parameters"]["filter-version"];
                };
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["SurveyResults"];
                    };
                };
                400: components["responses"]["invalid-results"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["too-many-results"];
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
    "/v1/surveys/{id}/results/by-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The answers to one question of a survey, unit by unit
         * @description Tells apart the units right below those of the filter unit, and what speaks of one of these itself; without that filter those at the top, unknown ones, and what speaks of none under an empty key. Each stands for all below it. Those with the most answers come first, 100 at most. Whoever is limited to units sees theirs alone.
         */
        get: {
            parameters: {
                query: {
                    /** @description The key of a unit: those right below it are told apart, and what speaks of others is counted, too, unless the filter unit says otherwise */
                    below?: string;
                    /** @description How it came, e.g. web */
                    channel?: components["parameters"]["filter-channel"];
                    /** @description Not answered before that instant */
                    from?: components["parameters"]["filter-from"];
                    /** @description In which language it was asked (BCP 47) */
                    language?: components["parameters"]["filter-language"];
                    /** @description Words of which all must have been said, in any form */
                    q?: components["parameters"]["filter-q"];
                    /** @description The key of a question that a published version asks */
                    question: string;
                    /** @description Who answered, a customer's pseudonym */
                    respondent?: components["parameters"]["filter-respondent"];
                    /** @description The journey stage of that touchpoint */
                    stage?: components["parameters"]["filter-stage"];
                    /** @description partial or complete */
                    state?: components["parameters"]["filter-state"];
                    /** @description A tag that people put on it */
                    tag?: components["parameters"]["filter-tag"];
                    /** @description Answered before that instant */
                    to?: components["parameters"]["filter-to"];
                    /** @description Where it was asked */
                    touchpoint?: components["parameters"]["filter-touchpoint"];
                    /** @description Keys of units, separated by commas, each with all below it; empty for what speaks of none */
                    unit?: components["parameters"]["filter-unit"];
                    /** @description The survey's version that was answered, from 1 on */
                    version?: components["parameters"]["filter-version"];
                };
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["ResultsByUnit"];
                    };
                };
                400: components["responses"]["invalid-results"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["too-many-results"];
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
    "/v1/surveys/{id}/results/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Two groups of a survey's responses side by side, and what tells them apart
         * @description The first group is that of the filters. The second has the same ones, but those that begin with versus. take the places of theirs: channel=web&versus.channel=kiosk. No response may be in both. Of many differences some are significant by chance: about one in twenty.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How it came, e.g. web */
                    channel?: components["parameters"]["filter-channel"];
                    /** @description Not answered before that instant */
                    from?: components["parameters"]["filter-from"];
                    /** @description In which language it was asked (BCP 47) */
                    language?: components["parameters"]["filter-language"];
                    /** @description Words of which all must have been said, in any form */
                    q?: components["parameters"]["filter-q"];
                    /** @description Who answered, a customer's pseudonym */
                    respondent?: components["parameters"]["filter-respondent"];
                    /** @description The journey stage of that touchpoint */
                    stage?: components["parameters"]["filter-stage"];
                    /** @description partial or complete */
                    state?: components["parameters"]["filter-state"];
                    /** @description A tag that people put on it */
                    tag?: components["parameters"]["filter-tag"];
                    /** @description Answered before that instant */
                    to?: components["parameters"]["filter-to"];
                    /** @description Where it was asked */
                    touchpoint?: components["parameters"]["filter-touchpoint"];
                    /** @description Keys of units, separated by commas, each with all below it; empty for what speaks of none */
                    unit?: components["parameters"]["filter-unit"];
                    /** @description The survey's version that was answered, from 1 on */
                    version?: components["parameters"]["filter-version"];
                    /** @description In place of channel for the second group */
                    "versus.channel"?: components["parameters"]["versus-channel"];
                    /** @description In place of from for the second group */
                    "versus.from"?: components["parameters"]["versus-from"];
                    /** @description In place of language for the second group */
                    "versus.language"?: components["parameters"]["versus-language"];
                    /** @description In place of q for the second group */
                    "versus.q"?: components["parameters"]["versus-q"];
                    /** @description In place of respondent for the second group */
                    "versus.respondent"?: components["parameters"]["versus-respondent"];
                    /** @description In place of stage for the second group */
                    "versus.stage"?: components["parameters"]["versus-stage"];
                    /** @description In place of state for the second group */
                    "versus.state"?: components["parameters"]["versus-state"];
                    /** @description In place of tag for the second group */
                    "versus.tag"?: components["parameters"]["versus-tag"];
                    /** @description In place of to for the second group */
                    "versus.to"?: components["parameters"]["versus-to"];
                    /** @description In place of touchpoint for the second group */
                    "versus.touchpoint"?: components["parameters"]["versus-touchpoint"];
                    /** @description In place of unit for the second group */
                    "versus.unit"?: components["parameters"]["versus-unit"];
                    /** @description In place of version for the second group */
                    "versus.version"?: components["parameters"]["versus-version"];
                };
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["ResultsComparison"];
                    };
                };
                400: components["responses"]["invalid-results"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["too-many-results"];
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
    "/v1/surveys/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All published versions, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
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
                        "application/json": components["schemas"]["PublishedSurvey"][];
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
    "/v1/surveys/{id}/versions/{from}/diff/{to}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed from one version to another, and which scores run on */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    from: number;
                    id: string;
                    to: number;
                };
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
                        "application/json": components["schemas"]["VersionDiff"];
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
    "/v1/surveys/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublishedSurvey"];
                    };
                };
                /** @description The caller has it already (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/v1/surveys/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a draft from an exported document, on demand with another key */
        post: {
            parameters: {
                query?: {
                    key?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ObjectNode"];
                };
            };
            responses: {
                /** @description The survey with its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
                    };
                };
                400: components["responses"]["invalid-document"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["key-taken"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema (2020-12) of exported and imported surveys */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The schema */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/schema+json": Record<string, never>;
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
    "/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Surveys that are ready to be asked */
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
                        "application/json": components["schemas"]["TemplateView"][];
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
    "/v1/templates/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template as a document that can be imported */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description See /v1/surveys/schema */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ObjectNode"];
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
    "/v1/templates/{key}/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a draft from a template, at those of its touchpoints that there are */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            responses: {
                /** @description The survey with its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
                    };
                };
                400: components["responses"]["invalid-draft"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["key-taken"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All tenants by their keys, page by page
         * @description Those that were created by this call, and those that have surveys, channels, customers or entries in the audit log without.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
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
                        /** @description Where the next page is, if there is one (RFC 8288) */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KnownTenant"][];
                    };
                };
                400: components["responses"]["no-page"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        put?: never;
        /**
         * Creates a tenant with its first admin, who is invited by e-mail
         * @description All or nothing. The admin invites the others: POST /v1/people.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTenant"];
                };
            };
            responses: {
                /** @description The new tenant */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CreatedTenant"];
                    };
                };
                400: components["responses"]["invalid-tenant"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["known-tenant"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
                501: components["responses"]["people-not-managed"];
                503: components["responses"]["keycloak-away"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/triggers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Triggers, the oldest first, page by page
         * @description The next page's address stands in the header Link (rel=next).
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
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
                        /** @description The next page (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Trigger"][];
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
        /**
         * Creates a trigger
         * @description Of each event that comes in from now on it plans at most one invitation. When its time has come, it is looked at anew: consent, quarantine, segment, and whether another event took it back.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TriggerBody"];
                };
            };
            responses: {
                /** @description The trigger and its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Trigger"];
                    };
                };
                400: components["responses"]["invalid-trigger"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["too-many-triggers"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/triggers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A trigger */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Trigger"];
                    };
                };
                /** @description The caller has it already (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        /**
         * Replaces the trigger that the caller has seen (If-Match)
         * @description What is planned keeps its time; all else is looked at as the trigger says then. One that is turned off plans nothing, and asks nobody whose time comes meanwhile.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TriggerBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Trigger"];
                    };
                };
                400: components["responses"]["invalid-trigger"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["if-match-needed-trigger"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        /** Deletes a trigger with all that it planned; who was invited stays invited */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/triggers/{id}/planned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What it planned and what became of that, the newest first, page by page
         * @description Filter: state. The next page's address stands in the header Link (rel=next) too.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                    state?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The next page (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagePlannedAsking"];
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
    "/v1/triggers/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whom a trigger would ask of, by the events of the last 30 days
         * @description By what is known of customers now, each is asked once. Nothing is stored and nobody is asked. Of more than 5,000 events it looks at the newest.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TriggerBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TriggerRehearsal"];
                    };
                };
                400: components["responses"]["invalid-trigger"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Units by their keys, page by page (header Link)
         * @description Filter: parent, whose direct children are listed; an empty one lists those at the top.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                    parent?: string;
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
                        /** @description Where the next page is, if there is one (RFC 8288) */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"][];
                    };
                };
                400: components["responses"]["no-page"];
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
    "/v1/units/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description The caller has it (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        /**
         * Creates a unit, or replaces the one that the caller has seen (If-Match)
         * @description With another parent it moves, and all that is below it.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description The new unit with its entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                400: components["responses"]["invalid-unit"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["unit-tag-needed"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        /**
         * Deletes a unit that has none below it
         * @description What came from it keeps its key, and is found under it.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["unit-in-use"];
                412: components["responses"]["changed-meanwhile"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Creates or replaces units, in any order: all of them or, if one is wrong, none
         * @description Units that the array doesn't name stay as they are.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["JsonNode"][];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Imported"];
                    };
                };
                400: components["responses"]["invalid-units"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks, the oldest first, page by page
         * @description The next page's address stands in the header Link (rel=next).
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
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
                        /** @description The next page (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Webhook"][];
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
        /** Creates a webhook; only this answer holds its secret */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WebhookBody"];
                };
            };
            responses: {
                /** @description The webhook with its secret and entity tag */
                201: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Webhook"];
                    };
                };
                400: components["responses"]["invalid-webhook"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A webhook, without its secret */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Webhook"];
                    };
                };
                /** @description The caller has it already (If-None-Match) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        /** Replaces the webhook that the caller has seen (If-Match) */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WebhookBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Webhook"];
                    };
                };
                400: components["responses"]["invalid-webhook"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                412: components["responses"]["changed-meanwhile"];
                413: components["responses"]["body-too-large"];
                415: components["responses"]["unsupported-media-type"];
                428: components["responses"]["if-match-needed-webhook"];
                429: components["responses"]["too-many-requests"];
            };
        };
        post?: never;
        /** Deletes a webhook and its deliveries */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries, the newest first, page by page
         * @description The filter state is pending, delivered, dead or erased.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                    state?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The next page (RFC 8288); absent on the last one */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageDelivery"];
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
    "/v1/webhooks/{id}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a delivery again, now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    delivery: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The delivery */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["delivery-erased"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends all dead deliveries again, or those since an instant */
        post: {
            parameters: {
                query?: {
                    since?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How many are sent again */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                400: components["responses"]["invalid-since"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives it another secret; the one before signs too for a while */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description The entity tag to change it with (If-Match) */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Webhook"];
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends it a message of the type webhook.test */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The delivery */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
        /** @enum {string} */
        Access: "open" | "pin" | "link" | "email";
        AccountCheckView: {
            addresses?: components["schemas"]["ProvenAddress"][];
            provenAt?: components["schemas"]["Instant"];
            verifyToken?: string;
            violations?: components["schemas"]["Violation1"][];
        };
        Alert: {
            active?: boolean;
            address?: string;
            by?: components["schemas"]["ToldBy"];
            createdAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            every?: number;
            id?: string;
            language?: string;
            name?: string;
            score?: components["schemas"]["ScoreCondition"];
            survey?: string;
            toldAt?: components["schemas"]["Instant"];
            touchpoint?: string;
            unit?: string;
            words?: string[];
        };
        AlertBody: {
            active?: boolean;
            address?: string;
            by?: components["schemas"]["ToldBy"];
            /** Format: int32 */
            every?: number;
            language?: string;
            name?: string;
            score?: components["schemas"]["ScoreCondition"];
            survey?: string;
            touchpoint?: string;
            unit?: string;
            words?: string[];
        };
        Answer: {
            kind?: components["schemas"]["QuestionKind"];
            other?: string;
            question?: string;
            /** Format: int32 */
            scale?: number;
            value?: components["schemas"]["AnswerValue"];
        };
        AnswerTime: {
            /** Format: double */
            lowerQuartile?: number;
            /** Format: double */
            median?: number;
            /** Format: int64 */
            n?: number;
            /** Format: double */
            upperQuartile?: number;
        };
        /** @description A number, a text, true, an array of texts or files, or an object of texts */
        AnswerValue: unknown;
        Asked: {
            id?: string;
            missing?: boolean;
            questions?: components["schemas"]["AskedQuestion"][];
            state?: string;
            survey?: string;
            title?: string;
        };
        Asked1: {
            condition?: components["schemas"]["Condition"];
        };
        AskedQuestion: {
            key?: string;
            missing?: boolean;
            title?: string;
        };
        AskedQuestion1: {
            key?: string;
            kind?: components["schemas"]["QuestionKind"];
            /** Format: int32 */
            scale?: number;
            title?: components["schemas"]["LocalizedText"];
        };
        AttachedSurvey: {
            questions?: string[];
            survey?: string;
        };
        Audience: {
            access?: components["schemas"]["Access"];
            closesAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            maxResponses?: number;
            once?: boolean;
            opensAt?: components["schemas"]["Instant"];
            pin?: string;
            segment?: string;
            /** Format: double */
            share?: number;
            triggers?: components["schemas"]["WidgetTrigger"][];
            urgent?: boolean;
        };
        /** @enum {string} */
        AuditAction: "read" | "export" | "create" | "change" | "delete" | "import" | "publish" | "close" | "replay" | "tag";
        AuditEntry: {
            action?: components["schemas"]["AuditAction"];
            at?: components["schemas"]["Instant"];
            id?: components["schemas"]["UUID"];
            kind?: string;
            object?: string;
            /** Format: int32 */
            status?: number;
            who?: components["schemas"]["Who"];
        };
        /** @enum {string} */
        AuthoringState: "draft" | "published" | "closed";
        Bar: {
            from?: number;
            /** Format: int64 */
            n?: number;
            to?: number;
        };
        Brand: {
            imprint?: string;
            logo?: string;
            name?: string;
            privacy?: string;
        };
        Change: {
            after?: components["schemas"]["JsonNode"];
            before?: components["schemas"]["JsonNode"];
            kind?: components["schemas"]["Kind1"];
            path?: string;
        };
        Change1: {
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
        ChangedTags: {
            /** Format: int32 */
            changed?: number;
            failed?: components["schemas"]["Unchanged"][];
        };
        /** @enum {string} */
        Channel: "web" | "email" | "sms" | "whatsapp" | "telegram" | "chat" | "social" | "kiosk" | "phone" | "in_person";
        ChannelAccountBody: {
            account?: string;
            addresses?: string[];
            credentials?: {
                [key: string]: string;
            };
            /** Format: int32 */
            messagesPerSecond?: number;
            name?: string;
            provider?: components["schemas"]["MessagingProvider"];
            settings?: {
                [key: string]: string;
            };
        };
        ChannelAccountView: {
            account?: string;
            addresses?: string[];
            createdAt?: components["schemas"]["Instant"];
            id?: string;
            inbound?: string;
            /** Format: int32 */
            messagesPerSecond?: number;
            name?: string;
            provenAt?: components["schemas"]["Instant"];
            provider?: components["schemas"]["MessagingProvider"];
            settings?: {
                [key: string]: string;
            };
        };
        ChannelBody: {
            account?: string;
            address?: string;
            allowedOrigins?: string[];
            channel?: components["schemas"]["Channel"];
            publishableKey?: string;
            /** Format: int32 */
            requestsPerMinute?: number;
            surveyKey?: string;
            touchpoint?: string;
            unit?: string;
        };
        ChannelFit: {
            channel?: components["schemas"]["Channel"];
            fits?: boolean;
            reasons?: components["schemas"]["Reason1"][];
        };
        ChannelView: {
            account?: string;
            address?: string;
            addressTaken?: boolean;
            allowedOrigins?: string[];
            channel?: components["schemas"]["Channel"];
            id?: string;
            publishableKey?: string;
            /** Format: int32 */
            requestsPerMinute?: number;
            surveyKey?: string;
            tenant?: string;
            touchpoint?: string;
            unit?: string;
        };
        Choice: {
            exclusive?: boolean;
            image?: string;
            key?: string;
            label?: components["schemas"]["LocalizedText"];
            other?: boolean;
        };
        Colleague: {
            email?: string;
            enabled?: boolean;
            id?: string;
            invited?: boolean;
            name?: string;
            roles?: components["schemas"]["ColleagueRole"][];
            units?: string[];
        };
        ColleagueChange: {
            enabled?: boolean;
            roles?: components["schemas"]["ColleagueRole"][];
            units?: string[];
        };
        /** @enum {string} */
        ColleagueRole: "admin" | "analyst" | "agent";
        CommentView: {
            author?: string;
            id?: string;
            own?: boolean;
            question?: string;
            resolvedBy?: string;
            text?: string;
            writtenAt?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        Compared: "completion" | "score" | "mean" | "share";
        Condition: Record<string, never>;
        Consent: {
            at?: components["schemas"]["Instant"];
            channel?: components["schemas"]["Channel"];
            id?: components["schemas"]["UUID"];
            proof?: string;
            purpose?: components["schemas"]["ConsentPurpose"];
            source?: components["schemas"]["ConsentSource"];
            state?: components["schemas"]["ConsentState"];
            text?: string;
        };
        ConsentBody: {
            at?: components["schemas"]["Instant"];
            proof?: string;
            state?: components["schemas"]["ConsentState"];
            text?: string;
        };
        /** @enum {string} */
        ConsentPurpose: "surveys";
        /** @enum {string} */
        ConsentSource: "api" | "import" | "console" | "respondent";
        /** @enum {string} */
        ConsentState: "granted" | "unknown" | "withdrawn";
        ContactView: {
            at?: components["schemas"]["Instant"];
            channel?: components["schemas"]["Channel"];
            survey?: string;
        };
        CreatedTenant: {
            admin?: components["schemas"]["InvitedColleague"];
            key?: string;
            tenant?: components["schemas"]["KnownTenant"];
        };
        Customer: {
            attributes?: {
                [key: string]: components["schemas"]["AnswerValue"];
            };
            changedAt?: components["schemas"]["Instant"];
            id?: string;
            identities?: components["schemas"]["Identity"][];
            language?: string;
            segments?: string[];
        };
        CustomerBody: {
            attributes?: {
                [key: string]: components["schemas"]["AnswerValue"];
            };
            identities?: components["schemas"]["Identity"][];
            language?: string;
        };
        CustomerEvent: {
            at?: components["schemas"]["Instant"];
            customer?: string;
            id?: components["schemas"]["UUID"];
            name?: string;
            readonly origin?: components["schemas"]["EventOrigin"];
            properties?: {
                [key: string]: components["schemas"]["AnswerValue"];
            };
        };
        Dashboard: {
            name?: string;
            shared?: boolean;
            tiles?: components["schemas"]["Tile"][];
        };
        DashboardView: {
            key?: string;
            name?: string;
            own?: boolean;
            owner?: string;
            shared?: boolean;
            tiles?: components["schemas"]["Tile"][];
        };
        DateAhead: {
            by?: string;
            member?: string;
        };
        Days: {
            from?: components["schemas"]["LocalDate"];
            /** Format: int64 */
            n?: number;
            to?: components["schemas"]["LocalDate"];
        };
        DeadLetter: {
            at?: components["schemas"]["Instant"];
            /** Format: int32 */
            bytes?: number;
            detail?: string;
            headers?: components["schemas"]["Header"][];
            id?: string;
            /** Format: binary */
            key?: string;
            /** Format: int64 */
            offset?: number;
            omitted?: boolean;
            /** Format: int32 */
            partition?: number;
            reader?: string;
            reason?: components["schemas"]["SetAsideReason"];
            service?: string;
            topic?: string;
            /** Format: binary */
            value?: string;
        };
        DeadLetterView: {
            at?: components["schemas"]["Instant"];
            /** Format: int32 */
            bytes?: number;
            detail?: string;
            id?: string;
            /** Format: int64 */
            offset?: number;
            omitted?: boolean;
            /** Format: int32 */
            partition?: number;
            reader?: string;
            reason?: components["schemas"]["SetAsideReason"];
            service?: string;
            topic?: string;
        };
        Delivery: {
            /** Format: int32 */
            attempts?: number;
            createdAt?: components["schemas"]["Instant"];
            dueAt?: components["schemas"]["Instant"];
            error?: string;
            finishedAt?: components["schemas"]["Instant"];
            id?: string;
            state?: components["schemas"]["DeliveryState"];
            /** Format: int32 */
            status?: number;
            subject?: string;
            type?: string;
        };
        /** @enum {string} */
        DeliveryState: "pending" | "delivered" | "dead" | "erased";
        DraftCheck: {
            channels?: components["schemas"]["ChannelFit"][];
            since?: components["schemas"]["VersionDiff"];
            violations?: components["schemas"]["Violation1"][];
        };
        Due: {
            customer?: string;
            dueAt?: components["schemas"]["Instant"];
            event?: components["schemas"]["UUID"];
            happenedAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            way?: number;
        };
        End: {
            key?: string;
            redirect?: string;
            text?: components["schemas"]["LocalizedText"];
            when?: components["schemas"]["Condition"];
        };
        Estimate: {
            /** Format: double */
            high?: number;
            /** Format: double */
            low?: number;
            method?: components["schemas"]["Method"];
            /** Format: double */
            value?: number;
        };
        EventOrigin: {
            id?: string;
            source?: string;
        };
        EventOutcome: {
            event?: components["schemas"]["UUID"];
            id?: string;
            source?: string;
            state?: components["schemas"]["State"];
            violations?: components["schemas"]["Violation1"][];
        };
        /** @enum {string} */
        EventType: "response.received" | "response.completed" | "response.erased" | "survey.published" | "survey.closed" | "webhook.test";
        Exact: {
            method?: components["schemas"]["Method"];
            /** Format: double */
            p?: number;
            source?: string;
        };
        FeedbackErasure: {
            /** Format: int64 */
            left?: number;
            requestedAt?: components["schemas"]["Instant"];
            respondent?: string;
        };
        FirstAdmin: {
            email?: string;
            firstName?: string;
            lastName?: string;
        };
        FormField: {
            key?: components["schemas"]["FormFieldKey"];
            required?: boolean;
        };
        /** @enum {string} */
        FormFieldKey: "first_name" | "last_name" | "email" | "phone" | "company" | "street" | "street2" | "postal_code" | "city" | "region" | "country";
        Funnel: {
            /** Format: int64 */
            complete?: number;
            completion?: components["schemas"]["Estimate"];
            /** Format: int64 */
            leftAtEnd?: number;
            /** Format: int64 */
            started?: number;
            steps?: components["schemas"]["FunnelStep"][];
        };
        FunnelStep: {
            /** Format: int64 */
            answered?: number;
            kind?: components["schemas"]["QuestionKind"];
            /** Format: int64 */
            left?: number;
            question?: string;
            /** Format: int64 */
            reached?: number;
            /** Format: int64 */
            skipped?: number;
            title?: components["schemas"]["LocalizedText"];
        };
        Header: {
            name?: string;
            /** Format: binary */
            value?: string;
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
        Identity: {
            kind?: components["schemas"]["IdentityKind"];
            value?: string;
        };
        /** @enum {string} */
        IdentityKind: "email" | "phone" | "telegram" | "external";
        IdentitySecret: {
            secret?: string;
        };
        Imported: {
            /** Format: int32 */
            changed?: number;
            /** Format: int32 */
            created?: number;
            /** Format: int32 */
            unchanged?: number;
        };
        /** Format: date-time */
        Instant: string;
        InvitationBatch: {
            invited?: components["schemas"]["InvitationView"][];
            left?: components["schemas"]["Left"][];
            next?: string;
        };
        InvitationRequest: {
            /** Format: int32 */
            anonymous?: number;
            batch?: components["schemas"]["UUID"];
            channel?: components["schemas"]["Channel"];
            cursor?: string;
            customers?: string[];
            expiresAt?: components["schemas"]["Instant"];
            hidden?: {
                [key: string]: string;
            };
            page?: string;
            segment?: string;
            send?: components["schemas"]["Sending"];
            sendAt?: components["schemas"]["Instant"];
            /** Format: double */
            share?: number;
            single?: boolean;
            survey?: string;
            unit?: string;
        };
        /** @enum {string} */
        InvitationState: "open" | "answered" | "expired" | "revoked";
        InvitationView: {
            channel?: components["schemas"]["Channel"];
            customer?: string;
            expiresAt?: components["schemas"]["Instant"];
            hidden?: {
                [key: string]: string;
            };
            id?: components["schemas"]["UUID"];
            link?: string;
            sentAt?: components["schemas"]["Instant"];
            single?: boolean;
            state?: components["schemas"]["InvitationState"];
            survey?: string;
            unit?: string;
        };
        InvitedColleague: {
            id?: string;
            mailed?: boolean;
            person?: components["schemas"]["Colleague"];
        };
        Journey: {
            key?: string;
            name?: components["schemas"]["LocalizedText"];
            personas?: string[];
            stages?: components["schemas"]["Stage1"][];
        };
        JourneyMap: {
            key?: string;
            language?: string;
            name?: string;
            personas?: components["schemas"]["Traveller"][];
            stages?: components["schemas"]["Stage"][];
        };
        JourneyTouchpoint: {
            channel?: components["schemas"]["Channel"];
            description?: components["schemas"]["LocalizedText"];
            emotions?: {
                [key: string]: number;
            };
            key?: string;
            kind?: components["schemas"]["TouchpointKind"];
            name?: components["schemas"]["LocalizedText"];
            owner?: string;
            surveys?: components["schemas"]["AttachedSurvey"][];
            unit?: string;
        };
        JsonNode: {
            array?: boolean;
            bigDecimal?: boolean;
            bigInteger?: boolean;
            binary?: boolean;
            boolean?: boolean;
            containerNode?: boolean;
            double?: boolean;
            empty?: boolean;
            float?: boolean;
            floatingPointNumber?: boolean;
            int?: boolean;
            integralNumber?: boolean;
            long?: boolean;
            missingNode?: boolean;
            nodeType?: components["schemas"]["JsonNodeType"];
            null?: boolean;
            number?: boolean;
            object?: boolean;
            pojo?: boolean;
            short?: boolean;
            textual?: boolean;
            valueNode?: boolean;
        };
        /** @enum {string} */
        JsonNodeType: "ARRAY" | "BINARY" | "BOOLEAN" | "MISSING" | "NULL" | "NUMBER" | "OBJECT" | "POJO" | "STRING";
        Jump: {
            from?: string;
            to?: string;
            when?: components["schemas"]["Condition"];
        };
        /** @enum {string} */
        Kind: "VIEW" | "EXIT" | "DELAY" | "TIME" | "SCROLL" | "CLICK" | "EVENT";
        /** @enum {string} */
        Kind1: "added" | "removed" | "changed";
        /** @enum {string} */
        KnownBy: "nothing" | "pin" | "email" | "signature" | "link" | "channel" | "import" | "unsaid";
        KnownTenant: {
            createdAt?: components["schemas"]["Instant"];
            key?: string;
            name?: string;
        };
        Left: {
            customer?: string;
            reason?: components["schemas"]["Reason"];
        };
        Limits: {
            /** Format: int32 */
            decimals?: number;
            earliest?: components["schemas"]["LocalDate"];
            latest?: components["schemas"]["LocalDate"];
            /** Format: double */
            max?: number;
            /** Format: int64 */
            maxBytes?: number;
            /** Format: double */
            min?: number;
            /** Format: int32 */
            minLength?: number;
            pattern?: string;
            patternHint?: components["schemas"]["LocalizedText"];
            types?: string[];
        };
        /** Format: date */
        LocalDate: string;
        /** @description Texts by their languages (BCP 47) */
        LocalizedText: {
            [key: string]: string;
        };
        Logic: {
            attributes?: string[];
            ends?: components["schemas"]["End"][];
            hidden?: string[];
            jumps?: components["schemas"]["Jump"][];
            quotas?: components["schemas"]["Quota"][];
            shuffle?: string[][];
            unit?: string;
            variables?: components["schemas"]["Variable"][];
        };
        Me: {
            email?: string;
            gateway?: string;
            limited?: boolean;
            mails?: boolean;
            name?: string;
            roles?: string[];
            tenant?: string;
            units?: string[];
        };
        /** @enum {string} */
        MessagePurpose: "reply" | "test" | "reminder" | "invitation";
        /** @enum {string} */
        MessageState: "queued" | "uncertain" | "sent" | "delivered" | "read" | "failed" | "not_sent";
        /** @enum {string} */
        MessagingProvider: "twilio" | "telegram" | "whatsapp" | "smtp";
        /** @enum {string} */
        Method: "adjusted-wald" | "wilson" | "newcombe" | "student-t" | "welch" | "poisson" | "permutation" | "binomial";
        NewColleague: {
            email?: string;
            firstName?: string;
            lastName?: string;
            roles?: components["schemas"]["ColleagueRole"][];
            units?: string[];
        };
        NewComment: {
            question?: string;
            text?: string;
        };
        NewestWords: {
            answeredAt?: components["schemas"]["Instant"];
            language?: string;
            response?: string;
            text?: string;
        };
        NewKey: {
            key?: string;
        };
        NewTenant: {
            admin?: components["schemas"]["FirstAdmin"];
            key?: string;
            name?: string;
        };
        Notice: {
            /** Format: int32 */
            attempts?: number;
            createdAt?: components["schemas"]["Instant"];
            dueAt?: components["schemas"]["Instant"];
            error?: string;
            finishedAt?: components["schemas"]["Instant"];
            id?: string;
            /** Format: int32 */
            more?: number;
            response?: string;
            state?: components["schemas"]["NoticeState"];
            test?: boolean;
        };
        /** @enum {string} */
        NoticeState: "waiting" | "held" | "told" | "failed" | "erased";
        Numbers: {
            bars?: components["schemas"]["Bar"][];
            mean?: components["schemas"]["Estimate"];
            spread?: components["schemas"]["Spread"];
        };
        ObjectNode: {
            [key: string]: unknown;
        };
        /** @enum {string} */
        Operation: "set" | "add" | "subtract" | "multiply";
        Option: {
            key?: string;
            label?: components["schemas"]["LocalizedText"];
            /** Format: int64 */
            n?: number;
            /** Format: double */
            rank?: number;
            share?: components["schemas"]["Estimate"];
        };
        PageAuditEntry: {
            items?: components["schemas"]["AuditEntry"][];
            next?: string;
        };
        PageDeadLetterView: {
            items?: components["schemas"]["DeadLetterView"][];
            next?: string;
        };
        PageDelivery: {
            items?: components["schemas"]["Delivery"][];
            next?: string;
        };
        PageNotice: {
            items?: components["schemas"]["Notice"][];
            next?: string;
        };
        PagePlannedAsking: {
            items?: components["schemas"]["PlannedAsking"][];
            next?: string;
        };
        PageTaggedResponse: {
            items?: components["schemas"]["TaggedResponse"][];
            next?: string;
        };
        Persona: {
            colour?: string;
            description?: components["schemas"]["LocalizedText"];
            goals?: components["schemas"]["LocalizedText"][];
            key?: string;
            name?: components["schemas"]["LocalizedText"];
            needs?: components["schemas"]["LocalizedText"][];
            pains?: components["schemas"]["LocalizedText"][];
            picture?: string;
        };
        PlannedAsking: {
            customer?: string;
            dueAt?: components["schemas"]["Instant"];
            event?: components["schemas"]["UUID"];
            happenedAt?: components["schemas"]["Instant"];
            invitation?: components["schemas"]["UUID"];
            plannedAt?: components["schemas"]["Instant"];
            reason?: components["schemas"]["UnaskedReason"];
            state?: components["schemas"]["PlanState"];
            /** Format: int32 */
            way?: number;
        };
        /** @enum {string} */
        PlanState: "waiting" | "asked" | "not_asked";
        Point: {
            channel?: components["schemas"]["Channel"];
            description?: string;
            emotions?: {
                [key: string]: number;
            };
            key?: string;
            kind?: components["schemas"]["TouchpointKind"];
            name?: string;
            owner?: string;
            surveys?: components["schemas"]["Asked"][];
        };
        PolicyView: {
            consentRequired?: boolean;
            quarantine?: components["schemas"]["Quarantine"];
            quietHours?: components["schemas"]["QuietHours"];
            withdrawal?: components["schemas"]["WithdrawalReach"];
        };
        Preview: {
            /** Format: int32 */
            count?: number;
            examples?: components["schemas"]["Customer"][];
            /** Format: int32 */
            seen?: number;
        };
        ProvenAddress: {
            address?: string;
            delivers?: boolean;
        };
        PublishedSurvey: {
            audience?: components["schemas"]["Audience"];
            id?: string;
            key?: string;
            languages?: string[];
            logic?: components["schemas"]["Logic"];
            name?: components["schemas"]["LocalizedText"];
            questions?: components["schemas"]["Question"][];
            state?: components["schemas"]["SurveyState"];
            tenant?: string;
            thanks?: components["schemas"]["LocalizedText"];
            theme?: components["schemas"]["Theme"];
            timeZone?: string;
            touchpoints?: components["schemas"]["Touchpoint"][];
            /** Format: int32 */
            version?: number;
        };
        Quarantine: {
            /** Format: int32 */
            days?: number;
            /** Format: int32 */
            times?: number;
        };
        Question: {
            choices?: components["schemas"]["Choice"][];
            comment?: boolean;
            description?: components["schemas"]["LocalizedText"];
            fields?: components["schemas"]["FormField"][];
            high?: components["schemas"]["LocalizedText"];
            key?: string;
            kind?: components["schemas"]["QuestionKind"];
            limits?: components["schemas"]["Limits"];
            low?: components["schemas"]["LocalizedText"];
            /** Format: int32 */
            maxLength?: number;
            required?: boolean;
            rows?: components["schemas"]["Choice"][];
            /** Format: int32 */
            scale?: number;
            showIf?: components["schemas"]["Condition"];
            shuffle?: boolean;
            style?: components["schemas"]["QuestionStyle"];
            title?: components["schemas"]["LocalizedText"];
        };
        /** @enum {string} */
        QuestionKind: "nps" | "csat" | "ces" | "rating" | "single_choice" | "multiple_choice" | "text" | "picture_choice" | "ranking" | "matrix" | "number" | "date" | "contact" | "address" | "consent" | "statement" | "file";
        QuestionResult: {
            days?: components["schemas"]["Days"][];
            /** Format: int64 */
            n?: number;
            numbers?: components["schemas"]["Numbers"];
            options?: components["schemas"]["Option"][];
            question?: components["schemas"]["AskedQuestion1"];
            rows?: components["schemas"]["Row"][];
            score?: components["schemas"]["Estimate"];
            words?: components["schemas"]["Words"];
        };
        /** @enum {string} */
        QuestionStyle: "usual" | "stars" | "faces" | "numbers" | "emoji";
        QuietHours: {
            from?: string;
            timeZone?: string;
            to?: string;
        };
        Quota: {
            end?: string;
            key?: string;
            /** Format: int32 */
            limit?: number;
            when?: components["schemas"]["Condition"];
        };
        /** @enum {string} */
        Reason: "unknown" | "not_in_segment" | "opted_out" | "no_consent" | "no_address" | "sampled_out" | "already_answered" | "already_invited" | "quarantined";
        Reason1: {
            path?: string;
            reason?: string;
        };
        Rehearsal: {
            finished?: boolean;
            language?: string;
            replies?: components["schemas"]["RehearsedLine"][][];
        };
        RehearsedLine: {
            buttons?: string[];
            sms?: components["schemas"]["SmsSize"];
            text?: string;
        };
        Reminder: {
            /** Format: int32 */
            afterDays?: number;
            subject?: components["schemas"]["LocalizedText"];
            text?: components["schemas"]["LocalizedText"];
        };
        Response: {
            answeredAt?: components["schemas"]["Instant"];
            answers?: components["schemas"]["Answer"][];
            channel?: components["schemas"]["Channel"];
            hidden?: {
                [key: string]: string;
            };
            id?: string;
            knownBy?: components["schemas"]["KnownBy"];
            language?: string;
            receivedAt?: components["schemas"]["Instant"];
            remarks?: string;
            respondent?: string;
            /** Format: int32 */
            revision?: number;
            stage?: string;
            startedAt?: components["schemas"]["Instant"];
            state?: components["schemas"]["ResponseState"];
            surveyId?: string;
            surveyKey?: string;
            /** Format: int32 */
            surveyVersion?: number;
            tenant?: string;
            touchpoint?: string;
            unit?: string;
            variables?: {
                [key: string]: number;
            };
            writer?: components["schemas"]["Writer"];
        };
        /** @enum {string} */
        ResponseState: "partial" | "complete";
        ResponseTags: {
            tags?: string[];
        };
        ResponseWay: {
            end?: string;
            steps?: components["schemas"]["WayStep"][];
        };
        ResultDifference: {
            change?: components["schemas"]["Change1"];
            of?: components["schemas"]["Compared"];
            option?: string;
            question?: string;
            row?: string;
            /** Format: int32 */
            scale?: number;
        };
        ResultsByUnit: {
            /** Format: int32 */
            more?: number;
            survey?: string;
            units?: components["schemas"]["UnitResult"][];
        };
        ResultsComparison: {
            differences?: components["schemas"]["ResultDifference"][];
            group?: components["schemas"]["SurveyResults"];
            versus?: components["schemas"]["SurveyResults"];
        };
        Row: {
            key?: string;
            label?: components["schemas"]["LocalizedText"];
            /** Format: int64 */
            n?: number;
            options?: components["schemas"]["Option"][];
        };
        ScoreCondition: {
            /** Format: int32 */
            atLeast?: number;
            /** Format: int32 */
            atMost?: number;
            kind?: components["schemas"]["QuestionKind"];
        };
        ScoreRun: {
            question?: string;
            reason?: string;
            runsOn?: boolean;
        };
        Script: {
            channel?: components["schemas"]["Channel"];
            draft?: components["schemas"]["SurveyDraft"];
            language?: string;
            said?: string[];
        };
        Segment: {
            condition?: components["schemas"]["Condition"];
            key?: string;
            name?: components["schemas"]["LocalizedText"];
        };
        SegmentView: {
            condition?: components["schemas"]["Condition"];
            /** Format: int32 */
            count?: number;
            key?: string;
            name?: components["schemas"]["LocalizedText"];
            /** Format: int32 */
            pending?: number;
            warnings?: string[];
        };
        Sending: {
            account?: string;
            from?: string;
            reminders?: components["schemas"]["Reminder"][];
            subject?: components["schemas"]["LocalizedText"];
            text?: components["schemas"]["LocalizedText"];
        };
        SentMessage: {
            account?: string;
            at?: components["schemas"]["Instant"];
            /** Format: int32 */
            attempts?: number;
            channel?: components["schemas"]["Channel"];
            createdAt?: components["schemas"]["Instant"];
            customer?: string;
            dueAt?: components["schemas"]["Instant"];
            errorCode?: string;
            id?: components["schemas"]["UUID"];
            purpose?: components["schemas"]["MessagePurpose"];
            reason?: components["schemas"]["UnsentReason"];
            /** Format: int32 */
            segments?: number;
            state?: components["schemas"]["MessageState"];
            subject?: string;
        };
        /** @enum {string} */
        SetAsideReason: "unreadable" | "unknown_kind" | "missing_member" | "time_out_of_range" | "wrong_key" | "no_value" | "too_large" | "refused_by_store" | "refused_by_kafka" | "failed" | "other";
        SmsSize: {
            beyondGsm?: string;
            /** Format: int32 */
            segments?: number;
        };
        Spread: {
            /** Format: double */
            least?: number;
            /** Format: double */
            lowerQuartile?: number;
            /** Format: double */
            median?: number;
            /** Format: double */
            most?: number;
            /** Format: double */
            upperQuartile?: number;
        };
        Stage: {
            key?: string;
            name?: string;
            touchpoints?: components["schemas"]["Point"][];
        };
        Stage1: {
            key?: string;
            name?: components["schemas"]["LocalizedText"];
            touchpoints?: components["schemas"]["JourneyTouchpoint"][];
        };
        /** @enum {string} */
        State: "taken" | "repeated" | "refused";
        Step: {
            /** Format: double */
            by?: number;
            op?: components["schemas"]["Operation"];
            ref?: string;
            when?: components["schemas"]["Condition"];
        };
        /** @enum {string} */
        Stop: "answered" | "skipped" | "left" | "not_reached";
        Survey: {
            archived?: boolean;
            draft?: components["schemas"]["SurveyDraft"];
            id?: string;
            /** Format: int32 */
            lock?: number;
            state?: components["schemas"]["AuthoringState"];
            /** Format: int32 */
            version?: number;
        };
        SurveyDraft: {
            audience?: components["schemas"]["Audience"];
            key?: string;
            languages?: string[];
            logic?: components["schemas"]["Logic"];
            name?: components["schemas"]["LocalizedText"];
            questions?: components["schemas"]["Question"][];
            thanks?: components["schemas"]["LocalizedText"];
            theme?: components["schemas"]["Theme"];
            timeZone?: string;
            touchpoints?: string[];
        };
        SurveyResults: {
            funnel?: components["schemas"]["Funnel"];
            questions?: components["schemas"]["QuestionResult"][];
            survey?: string;
            time?: components["schemas"]["AnswerTime"];
        };
        /** @enum {string} */
        SurveyState: "published" | "closed";
        TagChange: {
            add?: string[];
            ids?: string[];
            remove?: string[];
        };
        TagCount: {
            /** Format: int64 */
            responses?: number;
            tag?: string;
        };
        TaggedResponse: components["schemas"]["Response"] & components["schemas"]["ResponseTags"];
        TakenBack: {
            on?: string;
            same?: string;
        };
        TemplateView: {
            description?: components["schemas"]["LocalizedText"];
            key?: string;
            kinds?: components["schemas"]["QuestionKind"][];
            name?: components["schemas"]["LocalizedText"];
        };
        TestMessageBody: {
            from?: string;
            subject?: string;
            text?: string;
            to?: string;
        };
        Theme: {
            accent?: string;
            accentDark?: string;
            background?: string;
            backgroundDark?: string;
            border?: string;
            borderDark?: string;
            font?: string;
            muted?: string;
            mutedDark?: string;
            onAccent?: string;
            onAccentDark?: string;
            radius?: string;
            soft?: string;
            softDark?: string;
            text?: string;
            textDark?: string;
        };
        Tile: {
            by?: components["schemas"]["TileDimension"];
            /** Format: int32 */
            days?: number;
            filters?: {
                [key: string]: string;
            };
            /** Format: int32 */
            height?: number;
            kind?: components["schemas"]["TileKind"];
            metric?: components["schemas"]["TileMetric"];
            title?: string;
            /** Format: int32 */
            width?: number;
        };
        /** @enum {string} */
        TileDimension: "survey" | "touchpoint" | "stage" | "channel" | "language" | "unit";
        /** @enum {string} */
        TileKind: "score" | "trend" | "breakdown" | "words";
        /** @enum {string} */
        TileMetric: "nps" | "csat" | "ces" | "rating" | "completion" | "volume";
        /** @enum {string} */
        ToldBy: "slack" | "teams" | "email";
        Touchpoint: {
            key?: string;
            stage?: string;
            unit?: string;
        };
        /** @enum {string} */
        TouchpointKind: "online" | "offline";
        Traveller: {
            colour?: string;
            description?: string;
            goals?: string[];
            key?: string;
            name?: string;
            needs?: string[];
            pains?: string[];
            picture?: string;
        };
        Trigger: {
            active?: boolean;
            after?: string;
            before?: components["schemas"]["DateAhead"];
            condition?: components["schemas"]["Condition"];
            createdAt?: components["schemas"]["Instant"];
            hidden?: {
                [key: string]: string;
            };
            id?: string;
            name?: components["schemas"]["LocalizedText"];
            on?: string;
            page?: string;
            segment?: string;
            /** Format: double */
            share?: number;
            survey?: string;
            unless?: components["schemas"]["TakenBack"][];
            ways?: components["schemas"]["Sending"][];
        };
        TriggerBody: {
            active?: boolean;
            after?: string;
            before?: components["schemas"]["DateAhead"];
            condition?: components["schemas"]["Condition"];
            hidden?: {
                [key: string]: string;
            };
            name?: components["schemas"]["LocalizedText"];
            on?: string;
            page?: string;
            segment?: string;
            /** Format: double */
            share?: number;
            survey?: string;
            unless?: components["schemas"]["TakenBack"][];
            ways?: components["schemas"]["Sending"][];
        };
        /** @description Such as view or scroll 60; docs/widget.md lists the forms */
        TriggerEvent: string;
        TriggerRehearsal: {
            /** Format: int32 */
            asked?: number;
            /** Format: int32 */
            events?: number;
            first?: components["schemas"]["Due"][];
            /** Format: int32 */
            fitting?: number;
            isAll?: boolean;
            since?: components["schemas"]["Instant"];
            unasked?: {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        UnaskedReason: "none" | "no_date" | "too_late" | "too_far" | "revoked" | "turned_off" | "unfit" | "unknown" | "not_in_segment" | "opted_out" | "no_consent" | "no_address" | "sampled_out" | "already_answered" | "already_invited" | "quarantined" | "closed" | "answered" | "not_invited" | "quiet_hours" | "too_long" | "no_account" | "outside_window" | "expired" | "refused" | "given_up" | "undelivered" | "no_answer";
        Unchanged: {
            id?: string;
            reason?: components["schemas"]["WhyUntagged"];
        };
        Unit: {
            key?: string;
            name?: components["schemas"]["LocalizedText"];
            parent?: string;
        };
        UnitResult: {
            results?: components["schemas"]["QuestionResult"][];
            unit?: string;
        };
        /** @enum {string} */
        UnsentReason: "none" | "opted_out" | "no_consent" | "no_address" | "revoked" | "closed" | "answered" | "not_invited" | "quiet_hours" | "too_long" | "no_account" | "outside_window" | "expired" | "refused" | "given_up" | "undelivered" | "no_answer";
        /** Format: uuid */
        UUID: string;
        Variable: {
            /** Format: double */
            initial?: number;
            key?: string;
            steps?: components["schemas"]["Step"][];
        };
        /** @enum {string} */
        Verdict: "significant" | "not-significant" | "too-few";
        VersionDiff: {
            changes?: components["schemas"]["Change"][];
            /** Format: int32 */
            from?: number;
            scores?: components["schemas"]["ScoreRun"][];
            scoresRunOn?: boolean;
            /** Format: int32 */
            to?: number;
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
        Violation1: {
            field?: string;
            message?: string;
            question?: string;
        };
        WayStep: {
            question?: string;
            stop?: components["schemas"]["Stop"];
        };
        Webhook: {
            active?: boolean;
            createdAt?: components["schemas"]["Instant"];
            description?: string;
            events?: components["schemas"]["EventType"][];
            id?: string;
            secret?: string;
            surveys?: string[];
            url?: string;
        };
        WebhookBody: {
            active?: boolean;
            description?: string;
            events?: components["schemas"]["EventType"][];
            surveys?: string[];
            url?: string;
        };
        Who: {
            id?: string;
            name?: string;
        };
        /** @enum {string} */
        WhyUntagged: "not_found" | "too_many_tags";
        /** @enum {string} */
        WidgetMode: "popover" | "modal" | "button";
        WidgetTrigger: {
            mode?: components["schemas"]["WidgetMode"];
            url?: string;
            when?: components["schemas"]["TriggerEvent"];
        };
        /** @enum {string} */
        WithdrawalReach: "channel" | "everywhere";
        Words: {
            /** Format: int64 */
            n?: number;
            newest?: components["schemas"]["NewestWords"][];
        };
        Writer: {
            hash?: string;
            /** Format: int64 */
            number?: number;
        };
    };
    responses: {
        /** @description An account of these addresses is there already */
        "account-taken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body is larger than the call takes */
        "body-too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Somebody changed it since it was read */
        "changed-meanwhile": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Another channel, of whatever tenant, has the address, or has or had the publishable key */
        "channel-taken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The caller has such a dashboard, and the header If-Match is missing or no entity tag */
        "dashboard-tag-needed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Kafka is away, or the letters are still being read (`unavailable`) */
        "dead-letters-unavailable": {
            headers: {
                /** @description After how many seconds to try again */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Its response was erased */
        "delivery-erased": {
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
        /** @description Another customer has an identity */
        "identity-taken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The header If-Match is missing or no entity tag */
        "if-match-needed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The header If-Match is missing or no entity tag */
        "if-match-needed-account": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The header If-Match is missing or no entity tag */
        "if-match-needed-alert": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The header If-Match is missing or no entity tag */
        "if-match-needed-trigger": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The header If-Match is missing or no entity tag */
        "if-match-needed-webhook": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The body isn't as it must be, or the provider doesn't confirm it */
        "invalid-account": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-alert": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description A filter that is none (`invalid`) */
        "invalid-audit-filter": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-brand": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The id or the body isn't as it must be */
        "invalid-channel": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description A field isn't as it must be (`invalid`) */
        "invalid-colleague": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-comment": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-consent": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The id or the body isn't as it must be */
        "invalid-customer": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The id isn't as it must be */
        "invalid-customer-id": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The key or the body isn't as it must be */
        "invalid-dashboard": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description A filter that is none (`invalid`) */
        "invalid-dead-letters": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The document or the key isn't as it must be; nothing was stored */
        "invalid-document": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-draft": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-event": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description A parameter isn't as it must be */
        "invalid-export": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description There is no line, or it is no CSV */
        "invalid-import": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-invitation": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The key or the body isn't as it must be, or it names what isn't there */
        "invalid-journey": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
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
        /** @description The key or the body isn't as it must be */
        "invalid-persona": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-policy": {
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
        /** @description A filter isn't as it must be */
        "invalid-results": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The key or the condition isn't as it must be */
        "invalid-segment": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The parameter isn't an instant */
        "invalid-since": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description A parameter or a member of the body isn't as it must be */
        "invalid-tags": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description A field isn't as it must be (`invalid`) */
        "invalid-tenant": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-test": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-trigger": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The key or the body isn't as it must be */
        "invalid-unit": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description One of them isn't as it must be */
        "invalid-units": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-webhook": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The person has a password (`conflict`) */
        "invited-no-more": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description There is such a journey, and the header If-Match is missing or no entity tag */
        "journey-tag-needed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The draft has another key than the published survey */
        "key-stays": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Another survey has the key */
        "key-taken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Keycloak is away (`unavailable`) */
        "keycloak-away": {
            headers: {
                /** @description After how many seconds to try again */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Somebody has that address (`conflict`) */
        "known-colleague": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description There is such a tenant, or somebody has the admin's address (`conflict`) */
        "known-tenant": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The tenant would have no admin any more (`conflict`) */
        "last-admin": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The cursor or the limit isn't one */
        "no-page": {
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
        /** @description What keeps the draft from being played */
        "not-playable": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description What keeps the draft from being published */
        "not-publishable": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description It is a draft, or closed already */
        "not-published": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description It can't be sent once more (`conflict`) */
        "not-replayable": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description This installation manages people in Keycloak alone (`people-not-managed`) */
        "people-not-managed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The journey has no such persona */
        "persona-elsewhere": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description Journeys name it */
        "persona-in-use": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description There is such a persona, and the header If-Match is missing or no entity tag */
        "persona-tag-needed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The provider can't be asked (`unavailable`) */
        "provider-away": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description It was archived; it has to be brought back first */
        "put-away": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description A published survey needs the segment */
        "segment-in-use": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description It is asked; it has to be closed first */
        "still-published": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The key is taken, or the survey was published under another one */
        "survey-key": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description There are too many */
        "too-many-alerts": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description There are as many comments as a survey may have */
        "too-many-comments": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The person has as many as one may have */
        "too-many-dashboards": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Too many exports are being written */
        "too-many-exports": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
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
        /** @description Too many results are being counted, or there are more responses than are counted in time */
        "too-many-results": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Too many invitations are revoked */
        "too-many-revoked": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The tenant has as many segments as it can have */
        "too-many-segments": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description There are too many */
        "too-many-triggers": {
            headers: {
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
        /** @description Others are below it */
        "unit-in-use": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description There is such a unit, and the header If-Match is missing or no entity tag */
        "unit-tag-needed": {
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
        /** @description It was published */
        "was-published": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
    };
    parameters: {
        /** @description How it came, e.g. web */
        "filter-channel": string;
        /** @description Not answered before that instant */
        "filter-from": string;
        /** @description In which language it was asked (BCP 47) */
        "filter-language": string;
        /** @description Words of which all must have been said, in any form */
        "filter-q": string;
        /** @description Who answered, a customer's pseudonym */
        "filter-respondent": string;
        /** @description The journey stage of that touchpoint */
        "filter-stage": string;
        /** @description partial or complete */
        "filter-state": string;
        /** @description A survey's key */
        "filter-survey": string;
        /** @description A tag that people put on it */
        "filter-tag": string;
        /** @description Answered before that instant */
        "filter-to": string;
        /** @description Where it was asked */
        "filter-touchpoint": string;
        /** @description Keys of units, separated by commas, each with all below it; empty for what speaks of none */
        "filter-unit": string;
        /** @description The survey's version that was answered, from 1 on */
        "filter-version": string;
        /** @description In place of channel for the second group */
        "versus-channel": string;
        /** @description In place of from for the second group */
        "versus-from": string;
        /** @description In place of language for the second group */
        "versus-language": string;
        /** @description In place of q for the second group */
        "versus-q": string;
        /** @description In place of respondent for the second group */
        "versus-respondent": string;
        /** @description In place of stage for the second group */
        "versus-stage": string;
        /** @description In place of state for the second group */
        "versus-state": string;
        /** @description In place of tag for the second group */
        "versus-tag": string;
        /** @description In place of to for the second group */
        "versus-to": string;
        /** @description In place of touchpoint for the second group */
        "versus-touchpoint": string;
        /** @description In place of unit for the second group */
        "versus-unit": string;
        /** @description In place of version for the second group */
        "versus-version": string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
