# What every relay needs, in the world of its own that Unpacked.java makes: a writable /etc over the machine's, a machine that is
# called localhost, the test's authority (if it is to be trusted), and the message. Nothing of it is to be seen outside, or after.
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin

mkdir /run/etc /run/etc-work
mount -t overlay overlay -o lowerdir=/etc,upperdir=/run/etc,workdir=/run/etc-work /etc
mount -t tmpfs none /var/log
cp passwd group /etc
echo '127.0.0.1 localhost' >/etc/hosts
[ -z "${SSL_CERT_FILE-}" ] || cp "$SSL_CERT_FILE" /etc/ssl/certs/ca-certificates.crt

message() {
    printf 'From: <%s>\nTo: <%s>\nSubject: Test\n\nIt works.\n' "$MAIL_FROM" "$MAIL_TO"
}
