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

{{- define "echolot.probe" -}}
httpGet:
  path: /q/health/{{ . }}
  port: http
{{- end }}

{{/* A Deployment with its Service. Wants root, name, port, values, and env and volumes as texts. */}}
{{- define "echolot.workload" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .name }}
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
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . }}
        {{- end }}
      {{- end }}
      # Longer than the service waits for what it has begun.
      terminationGracePeriodSeconds: 30
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
          env:
            {{- include "echolot.env" (dict "env" "KAFKA_BOOTSTRAP_SERVERS" "value" .root.Values.kafka.bootstrapServers) | nindent 12 }}
            {{- include "echolot.env" (dict "env" "QUARKUS_OIDC_AUTH_SERVER_URL" "value" .root.Values.keycloak.realmUrl) | nindent 12 }}
            {{- include "echolot.secretEnv" (dict "env" "QUARKUS_MONGODB_CONNECTION_STRING" "secret" .root.Values.mongodb.secret) | nindent 12 }}
            {{- with .env }}
            {{- . | trim | nindent 12 }}
            {{- end }}
          startupProbe:
            {{- include "echolot.probe" "started" | nindent 12 }}
            periodSeconds: 2
            failureThreshold: 60
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
      volumes:
        - name: tmp
          emptyDir: {}
        {{- if .stateSize }}
        - name: state
          emptyDir:
            sizeLimit: {{ .stateSize }}
        {{- end }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ .name }}
  labels: {{- include "echolot.labels" . | nindent 4 }}
spec:
  selector: {{- include "echolot.selector" . | nindent 4 }}
  ports:
    - name: http
      port: {{ .port }}
      targetPort: http
{{- if .root.Values.podDisruptionBudget.enabled }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ .name }}
  labels: {{- include "echolot.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {{- include "echolot.selector" . | nindent 6 }}
{{- end }}
{{- if dig "ingress" "enabled" false .values }}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ .name }}
  labels: {{- include "echolot.labels" . | nindent 4 }}
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
                name: {{ .name }}
                port:
                  name: http
{{- end }}
{{- end }}
