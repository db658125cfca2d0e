FROM scratch
COPY site.conf /
