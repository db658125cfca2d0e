FROM app
ENV SECRET_KEY_BASE=acceptance PORT=28931
RUN test "$(id -u)" = 1000 \
 && { bundle exec puma --config config/puma.rb & pid=$!; } \
 && curl --silent --fail --retry 60 --retry-delay 1 --retry-connrefused http://127.0.0.1:28931/up > /dev/null \
 && kill -TERM "$pid" && wait "$pid"
