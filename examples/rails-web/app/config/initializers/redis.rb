# Connects with the first command: neither assets:precompile nor the start of a task needs a redis.
Rails.application.config.x.redis =
  Redis.new(url: ENV.fetch("REDIS_URL", "redis://localhost:6379/0"), timeout: 1, reconnect_attempts: 1)
