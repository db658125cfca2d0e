# The first step of the example's README.
FROM ruby:3.4-slim AS lock
WORKDIR /app
COPY Gemfile ./
RUN bundle lock --local

FROM scratch
COPY --from=lock /app/Gemfile.lock /
