# Bundler takes the committed lock file for whole: without a network it could not add or change anything. Then a lock file
# of Debian's gems, with which the images are built here.
FROM ruby:3.4-slim AS lock
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN --network=none cp Gemfile.lock committed \
 && bundle lock \
 && cmp Gemfile.lock committed
RUN rm Gemfile.lock \
 && bundle lock --local

FROM scratch
COPY --from=lock /app/Gemfile.lock /
