#!/bin/bash
# Starts the packaged app, THROUGHLINE_PACKAGED, in this very process; what it says of itself goes through held-back.mjs.
exec 2> >(exec node "$(dirname "$0")/held-back.mjs" >&2)
exec "$THROUGHLINE_PACKAGED" "$@"
