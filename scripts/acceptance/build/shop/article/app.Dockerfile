FROM ruby:2.2
COPY assets assets
VOLUME ["/app/public"]
RUN mkdir -p /app/public && RAILS_ENV=$RAILS_ENV sh -c 'echo "made for [$RAILS_ENV]"' > /app/public/made
EXPOSE 3000
ENTRYPOINT ["bundle", "exec", "unicorn_rails", "-E", $RAILS_ENV, "-c", "config/unicorn.rb"]
