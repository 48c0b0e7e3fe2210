#!/bin/sh
# Sendmail with the lines for sendmail.mc, the authinfo and the access of its page, for one message. Prints the log to standard
# error, and ends with 0 if the message was taken.
. "$(dirname "$0")/world.sh"

# Sendmail speaks to the system log alone, and here is none: a /dev of its own with somebody who listens.
mkdir /run/dev
mount -t tmpfs none /run/dev
for device in null zero random urandom; do
    touch "/run/dev/$device"
    mount --bind "/dev/$device" "/run/dev/$device"
done
mount --rbind /run/dev /dev
mkfifo listening
python3 - <<'END' &
import socket
listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
listener.bind("/dev/log")
open("listening", "w").close()
with open("log", "w", buffering=1) as log:
    while True:
        log.write(listener.recv(8192).decode() + "\n")
END
cat listening

mkdir -p /etc/mail /var/spool/mqueue /var/lib/sendmail/host_status
cat >/etc/mail/sendmail.mc <<END
include(\`/usr/share/sendmail/cf/m4/cf.m4')dnl
OSTYPE(\`debian')dnl
define(\`confDOMAIN_NAME', \`web1.example.com')dnl
$(sed "s/587/$SMTP_PORT/" sendmail.mc)
MAILER(\`local')dnl
MAILER(\`smtp')dnl
END
(cd /etc/mail && m4 -D_CF_DIR_=/usr/share/sendmail/cf/ sendmail.mc >sendmail.cf)
sed "s/PASSWORD/$SMTP_PASSWORD/" authinfo | /usr/libexec/sendmail/makemap hash /etc/mail/authinfo
/usr/libexec/sendmail/makemap hash /etc/mail/access <access

message | /usr/libexec/sendmail/sendmail -Am -odi -v -f "$MAIL_FROM" "$MAIL_TO" || :
cat log >&2
grep -q 'stat=Sent' log
