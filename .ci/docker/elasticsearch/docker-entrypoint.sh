#!/usr/bin/env bash
# As the official image: variables with a dot are settings, and ELASTIC_PASSWORD is the password to begin with.
set -e
settings=()
while IFS='=' read -r name value; do
  if [[ $name =~ ^[a-z0-9_]+\.[a-z0-9_.]+$ ]]; then
    settings+=("-E$name=$value")
  fi
done < <(env)
if [[ -n $ELASTIC_PASSWORD && " ${settings[*]} " != *"xpack.security.enabled=false"* ]]; then
  [[ -f config/elasticsearch.keystore ]] || bin/elasticsearch-keystore create >/dev/null
  bin/elasticsearch-keystore add -x bootstrap.password <<<"$ELASTIC_PASSWORD" >/dev/null
fi
exec bin/elasticsearch "${settings[@]}" "$@"
