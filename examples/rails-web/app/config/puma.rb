threads_count = ENV.fetch("RAILS_MAX_THREADS", 5)
threads threads_count, threads_count
port ENV.fetch("PORT", 3000)

# apache keeps its connections for 15 seconds (ttl in site.conf): it must be the one that closes them.
persistent_timeout 20

# SIGTERM from ECS is how a task ends well: requests are finished, and the exit code is 0.
raise_exception_on_sigterm false
