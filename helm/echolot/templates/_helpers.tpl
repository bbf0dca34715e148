{{/* What a release's things are called: the release and the service, so that several fit into a namespace. */}}
{{- define "echolot.fullname" -}}
{{- printf "%s-%s" (.root.Release.Name | trunc 40 | trimSuffix "-") .name -}}
{{- end }}

{{- define "echolot.labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/part-of: echolot
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{- define "echolot.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "echolot.secretEnv" -}}
- name: {{ .env }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret.name }}
      key: {{ .secret.key }}
{{- end }}

{{- define "echolot.env" -}}
- name: {{ .env }}
  value: {{ .value | quote }}
{{- end }}

{{- define "echolot.mail" -}}
{{- with .Values.channelGateway.smtp }}
{{- if .host }}
{{ include "echolot.env" (dict "env" "QUARKUS_MAILER_TLS" "value" .tls) }}
{{ include "echolot.env" (dict "env" "ECHOLOT_MAIL_HOST" "value" .host) }}
{{ include "echolot.env" (dict "env" "ECHOLOT_MAIL_PORT" "value" .port) }}
{{ include "echolot.env" (dict "env" "ECHOLOT_MAIL_FROM" "value" .from) }}
{{- if .secret.name }}
{{ include "echolot.secretEnv" (dict "env" "QUARKUS_MAILER_USERNAME" "secret" (dict "name" .secret.name "key" "username")) }}
{{ include "echolot.secretEnv" (dict "env" "QUARKUS_MAILER_PASSWORD" "secret" (dict "name" .secret.name "key" "password")) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- define "echolot.twilioAccounts" -}}
{{- range $i, $account := .Values.channelGateway.twilioAccounts }}
{{ include "echolot.env" (dict "env" (printf "ECHOLOT_TWILIO_ACCOUNTS_%d__SID" $i) "value" $account.sid) }}
{{ include "echolot.secretEnv" (dict "env" (printf "ECHOLOT_TWILIO_ACCOUNTS_%d__AUTH_TOKEN" $i) "secret" $account.secret) }}
{{- with $account.tenants }}
{{ include "echolot.env" (dict "env" (printf "ECHOLOT_TWILIO_ACCOUNTS_%d__TENANTS" $i) "value" (join "," .)) }}
{{- end }}
{{- end }}
{{- end }}

{{- define "echolot.probe" -}}
httpGet:
  path: /q/health/{{ . }}
  port: management
# A busy node is no reason to restart.
timeoutSeconds: 5
{{- end }}

{{/* How Kafka is spoken to; Kafka Streams takes over the same keys. */}}
{{- define "echolot.kafkaEnv" -}}
{{- with .Values.kafka }}
{{ include "echolot.env" (dict "env" "KAFKA_BOOTSTRAP_SERVERS" "value" .bootstrapServers) }}
{{- if ne .securityProtocol "PLAINTEXT" }}
{{ include "echolot.env" (dict "env" "KAFKA_SECURITY_PROTOCOL" "value" .securityProtocol) }}
{{- end }}
{{- if hasPrefix "SASL_" .securityProtocol }}
{{- $module := ternary "plain.PlainLoginModule" "scram.ScramLoginModule" (eq .sasl.mechanism "PLAIN") }}
{{- $secret := required "kafka.sasl.secret.name: the Secret with username and password" .sasl.secret.name }}
{{ include "echolot.env" (dict "env" "KAFKA_SASL_MECHANISM" "value" .sasl.mechanism) }}
{{ include "echolot.secretEnv" (dict "env" "ECHOLOT_KAFKA_USERNAME" "secret" (dict "name" $secret "key" "username")) }}
{{ include "echolot.secretEnv" (dict "env" "ECHOLOT_KAFKA_PASSWORD" "secret" (dict "name" $secret "key" "password")) }}
{{ include "echolot.env" (dict "env" "KAFKA_SASL_JAAS_CONFIG" "value" (printf "org.apache.kafka.common.security.%s required username=\"$(ECHOLOT_KAFKA_USERNAME)\" password=\"$(ECHOLOT_KAFKA_PASSWORD)\";" $module)) }}
{{- end }}
{{- if .clientCertificate.secret.name }}
{{ include "echolot.env" (dict "env" "KAFKA_SSL_KEYSTORE_TYPE" "value" "PEM") }}
{{ include "echolot.secretEnv" (dict "env" "KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN" "secret" (dict "name" .clientCertificate.secret.name "key" "tls.crt")) }}
{{ include "echolot.secretEnv" (dict "env" "KAFKA_SSL_KEYSTORE_KEY" "secret" (dict "name" .clientCertificate.secret.name "key" "tls.key")) }}
{{- end }}
{{- end }}
{{- end }}

{{/* The realm as browsers and tokens name it, and where the pods reach it. */}}
{{- define "echolot.realmEnv" -}}
{{ include "echolot.env" (dict "env" "ECHOLOT_REALM_URL" "value" .Values.keycloak.realmUrl) }}
{{ include "echolot.env" (dict "env" "QUARKUS_OIDC_AUTH_SERVER_URL" "value" (.Values.keycloak.internalRealmUrl | default .Values.keycloak.realmUrl)) }}
{{- end }}

{{/* Whose word about a caller's address is believed. Wants root and values. */}}
{{- define "echolot.proxyEnv" -}}
{{- $trusted := .root.Values.trustedProxies }}
{{- if and (dig "ingress" "enabled" false .values) (not $trusted) }}
{{- fail "trustedProxies: name the CIDRs of the Ingress controller's pods, else all respondents have its address" }}
{{- end }}
{{- if $trusted }}
{{ include "echolot.env" (dict "env" "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING" "value" "true") }}
{{ include "echolot.env" (dict "env" "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST" "value" "true") }}
{{ include "echolot.env" (dict "env" "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES" "value" (join "," $trusted)) }}
{{- end }}
{{- end }}

{{/* A Deployment with its Service. Wants root, name, port, values, whether it speaks to kafka, and env and stateSize as texts. */}}
{{- define "echolot.workload" -}}
{{- $fullname := include "echolot.fullname" . -}}
{{- $authorities := .root.Values.trustedAuthorities -}}
{{- $private := or $authorities.configMap $authorities.secret -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $fullname }}
  labels: {{- include "echolot.labels" . | nindent 4 }}
spec:
  {{- if not (dig "autoscaling" "enabled" false .values) }}
  replicas: {{ .values.replicas }}
  {{- end }}
  selector:
    matchLabels: {{- include "echolot.selector" . | nindent 6 }}
  template:
    metadata:
      labels: {{- include "echolot.labels" . | nindent 8 }}
    spec:
      serviceAccountName: {{ .root.Release.Name }}
      automountServiceAccountToken: false
      # A Service named kafka would else be told as KAFKA_PORT and the like, which are our settings' names.
      enableServiceLinks: false
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . }}
        {{- end }}
      {{- end }}
      # Longer than preStop and what the service waits for what it has begun.
      terminationGracePeriodSeconds: 45
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        fsGroup: 10001
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: {{ .name }}
          image: "{{ .root.Values.image.registry }}/{{ .name }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}"
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          ports:
            - name: http
              containerPort: {{ .port }}
            - name: management
              containerPort: 9000
          env:
            - name: QUARKUS_MANAGEMENT_PORT
              value: "9000"
            # Kept-alive connections are told to close for that long before the service ends.
            - name: QUARKUS_SHUTDOWN_DELAY
              value: 3s
            {{- if .kafka }}
            {{- include "echolot.kafkaEnv" .root | trim | nindent 12 }}
            {{- end }}
            {{- include "echolot.realmEnv" .root | trim | nindent 12 }}
            {{- include "echolot.secretEnv" (dict "env" "QUARKUS_MONGODB_CONNECTION_STRING" "secret" .root.Values.mongodb.secret) | nindent 12 }}
            {{- with include "echolot.proxyEnv" . | trim }}
            {{- . | nindent 12 }}
            {{- end }}
            {{- if $private }}
            - name: ECHOLOT_TRUSTED_AUTHORITIES
              value: /etc/echolot/authorities/{{ $authorities.key }}
            {{- end }}
            {{- with .env }}
            {{- . | trim | nindent 12 }}
            {{- end }}
            {{- with concat .root.Values.extraEnv .values.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          lifecycle:
            preStop:
              # The pod leaves its Service meanwhile, and goes on serving who hasn't heard of that.
              sleep:
                seconds: 5
          startupProbe:
            {{- include "echolot.probe" "started" | nindent 12 }}
            periodSeconds: 2
            failureThreshold: 150
          livenessProbe:
            {{- include "echolot.probe" "live" | nindent 12 }}
            periodSeconds: 10
          readinessProbe:
            {{- include "echolot.probe" "ready" | nindent 12 }}
            periodSeconds: 5
          resources: {{- toYaml .values.resources | nindent 12 }}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - name: tmp
              mountPath: /tmp
            {{- if .stateSize }}
            - name: state
              mountPath: /var/lib/echolot
            {{- end }}
            {{- if $private }}
            - name: authorities
              mountPath: /etc/echolot/authorities
              readOnly: true
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: {}
        {{- if .stateSize }}
        - name: state
          emptyDir:
            sizeLimit: {{ .stateSize }}
        {{- end }}
        {{- if $authorities.configMap }}
        - name: authorities
          configMap:
            name: {{ $authorities.configMap }}
        {{- else if $authorities.secret }}
        - name: authorities
          secret:
            secretName: {{ $authorities.secret }}
            items:
              - key: {{ $authorities.key }}
                path: {{ $authorities.key }}
        {{- end }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $fullname }}
  labels: {{- include "echolot.labels" . | nindent 4 }}
spec:
  selector: {{- include "echolot.selector" . | nindent 4 }}
  ports:
    - name: http
      port: {{ .port }}
      targetPort: http
---
# Health and metrics: for operators, never in an Ingress.
apiVersion: v1
kind: Service
metadata:
  name: {{ $fullname }}-management
  labels:
    {{- include "echolot.labels" . | nindent 4 }}
    app.kubernetes.io/component: management
spec:
  clusterIP: None
  selector: {{- include "echolot.selector" . | nindent 4 }}
  ports:
    - name: management
      port: 9000
      targetPort: management
{{- if .root.Values.podDisruptionBudget.enabled }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ $fullname }}
  labels: {{- include "echolot.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {{- include "echolot.selector" . | nindent 6 }}
{{- end }}
{{- if .root.Values.networkPolicy.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ $fullname }}
  labels: {{- include "echolot.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "echolot.selector" . | nindent 6 }}
  policyTypes: [Ingress]
  ingress:
    - ports:
        - port: http
    {{- with .root.Values.networkPolicy.managementFrom }}
    - from: {{- toYaml . | nindent 8 }}
      ports:
        - port: management
    {{- end }}
{{- end }}
{{- if dig "ingress" "enabled" false .values }}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ $fullname }}
  labels: {{- include "echolot.labels" . | nindent 4 }}
  {{- with .values.ingress.annotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- with .values.ingress.className }}
  ingressClassName: {{ . }}
  {{- end }}
  {{- with .values.ingress.tlsSecret }}
  tls:
    - hosts: [{{ $.values.ingress.host }}]
      secretName: {{ . }}
  {{- end }}
  rules:
    - host: {{ .values.ingress.host }}
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: {{ $fullname }}
                port:
                  name: http
{{- end }}
{{- end }}
