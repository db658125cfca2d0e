FROM scratch
COPY busybox /bin/
RUN ["/bin/busybox", "--install", "-s", "/bin"]

RUN echo "compiling assets" && \
    echo "no such file: application.css" >&2 && \
    exit 7
