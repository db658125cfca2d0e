# Stands for ruby:3.4-slim where no registry is near: Debian's Ruby and gems. Its bundler installs nothing, and checks
# that these gems are what the lock file wants.
FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends bundler puma ruby ruby-rails-propshaft ruby-railties ruby-redis \
 && printf '#!/bin/sh\n[ "$1" = install ] && exec /usr/bin/bundle check\nexec /usr/bin/bundle "$@"\n' > /usr/local/bin/bundle \
 && chmod +x /usr/local/bin/bundle \
 && mkdir -p /usr/local/bundle
ENV GEM_HOME=/usr/local/bundle
