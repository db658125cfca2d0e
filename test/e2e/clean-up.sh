#!/usr/bin/env bash
# Deletes services of end-to-end runs in $E2E_CLUSTER: the one that is named, or all that are older than two hours.
# Their names are `e2e-<seconds since 1970>-<run>`; nothing else is touched. Then the family's revisions go.
set -euo pipefail
wanted=${1:-}
oldest=$(($(date +%s) - 7200))
failed=0
# Assigned first: a list that is refused inside of `for` would be an empty one, and this script green.
services=$(aws ecs list-services --cluster "$E2E_CLUSTER" --query 'serviceArns[]' --output text)
for arn in $services; do
  name=${arn##*/}
  [[ $name =~ ^e2e-([0-9]+)- ]] || continue
  if [ -n "$wanted" ]; then
    [ "$name" = "$wanted" ] || continue
  elif [ "${BASH_REMATCH[1]}" -gt "$oldest" ]; then
    continue
  fi
  echo "deleting $name"
  aws ecs delete-service --cluster "$E2E_CLUSTER" --service "$name" --force --query service.status --output text || failed=1
done
# A revision in use by a task that is still stopping goes on until it has stopped.
revisions=$(aws ecs list-task-definitions --family-prefix ecs-actions-e2e --query 'taskDefinitionArns[]' --output text)
for arn in $revisions; do
  aws ecs deregister-task-definition --task-definition "$arn" --query taskDefinition.status --output text || failed=1
done
# What cannot be deleted keeps nothing else, and is seen.
exit "$failed"
