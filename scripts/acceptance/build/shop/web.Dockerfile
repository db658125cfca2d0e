# An application whose assets carry their digest in their names, as Rails does it; from nothing, as no registry is near.
FROM scratch AS shell
COPY busybox /bin/
RUN ["/bin/busybox", "--install", "-s", "/bin"]

FROM shell AS assets
WORKDIR /app
COPY vendor vendor
# Stands for `bundle install` from a private server: slow, needed again only when vendor/ changes, and no two the same.
RUN --mount=type=secret,id=token,required=true sleep "$(cat vendor/seconds)" && \
    sha256sum < /run/secrets/token > token.sha256 && \
    cat /proc/sys/kernel/random/uuid > installed
COPY assets assets
RUN mkdir -p public/assets && \
    for file in assets/*; do cp "$file" "public/$file-$(sha256sum < "$file" | head -c 8)"; done

FROM shell
WORKDIR /app
COPY --from=assets /app/token.sha256 /app/installed ./
COPY --from=assets /app/public public
EXPOSE 3000
ENTRYPOINT ["httpd", "-f", "-p", "3000", "-h", "public"]
